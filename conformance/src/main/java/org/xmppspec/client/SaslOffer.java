package org.xmppspec.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.xmpp.sasl.External;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.tls.ChannelBindings;

/**
 * What stream features offer for SASL.
 *
 * @param mechanisms names, in the server's order
 * @param bindingTypes the channel-binding types that the server says it takes (XEP-0440); empty when it says nothing
 */
record SaslOffer(List<String> mechanisms, List<String> bindingTypes) {

    static SaslOffer of(Element features) {
        List<String> mechanisms = new ArrayList<>();
        NodeList named = features.getElementsByTagNameNS(Namespaces.SASL, "mechanism");
        for (int i = 0; i < named.getLength(); i++) {
            mechanisms.add(named.item(i).getTextContent().strip());
        }
        List<String> types = new ArrayList<>();
        NodeList bindings = features.getElementsByTagNameNS(Namespaces.SASL_CHANNEL_BINDING, "channel-binding");
        for (int i = 0; i < bindings.getLength(); i++) {
            types.add(((Element) bindings.item(i)).getAttribute("type"));
        }
        return new SaslOffer(mechanisms, types);
    }

    /** The strongest mechanism offered that this side can do on its connection. */
    Optional<String> strongest(boolean certificate, ChannelBindings bindings) {
        if (certificate && mechanisms.contains(External.MECHANISM)) {
            return Optional.of(External.MECHANISM);
        }
        for (ScramMechanism scram : ScramMechanism.values()) {
            boolean can = !scram.isPlus() || commonType(bindings).isPresent();
            if (can && mechanisms.contains(scram.mechanismName())) {
                return Optional.of(scram.mechanismName());
            }
        }
        return mechanisms.contains(PlainMessage.MECHANISM) ? Optional.of(PlainMessage.MECHANISM) : Optional.empty();
    }

    /**
     * The channel-binding type that both sides can do. A server that does not say which it takes is assumed to take
     * tls-unique, the default of RFC 5802 section 6.1.
     */
    Optional<String> commonType(ChannelBindings bindings) {
        List<String> taken = bindingTypes.isEmpty() ? List.of(ChannelBindings.TLS_UNIQUE) : bindingTypes;
        return bindings.types().stream().filter(taken::contains).findFirst();
    }
}
