package org.xmppspec.server.session;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.server.session.sasl.Mechanisms;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** The stream features of RFC 6120: one mandatory step at a time, TLS before SASL before resource binding. */
public final class ClientFeatures {
    private final PeerConnection connection;
    private final StreamSettings settings;

    /**
     * Makes the features for one connection.
     *
     * @param connection the connection
     */
    ClientFeatures(PeerConnection connection) {
        this.connection = connection;
        settings = connection.settings();
    }

    /**
     * Sees to it that while TLS is mandatory, nothing but STARTTLS is offered (RFC 6120 section 5.3.1).
     *
     * @param hooks the hooks of the server
     * @param policy what is wanted of TLS
     */
    public static void nothingBeforeTls(Hooks hooks, TlsPolicy policy) {
        if (policy == TlsPolicy.REQUIRED) {
            hooks.features().add(HookPoint.LAST - 1, (connection, features) -> {
                if (!connection.secure()) {
                    features.removeIf(feature -> !feature.is("starttls", Namespaces.TLS));
                }
            });
        }
    }

    /** Gives the features of the core at this point of the negotiation. */
    List<XmlElement> now() {
        if (connection.identity().isPresent()) {
            return List.of(XmlElement.of("bind", Namespaces.BIND));
        }
        List<XmlElement> features = new ArrayList<>();
        if (!connection.secure() && settings.tlsPolicy() != TlsPolicy.OFF) {
            features.add(startTls());
        }
        offerSasl(features);
        return features;
    }

    private XmlElement startTls() {
        XmlElementBuilder feature = XmlElement.builder("starttls", Namespaces.TLS);
        if (settings.tlsPolicy() == TlsPolicy.REQUIRED) {
            feature.child(XmlElement.of("required", Namespaces.TLS));
        }
        return feature.build();
    }

    private void offerSasl(List<XmlElement> features) {
        Mechanisms mechanisms = SaslNegotiation.mechanisms(connection);
        if (mechanisms.offered().isEmpty()) {
            return;
        }
        XmlElementBuilder list = XmlElement.builder("mechanisms", Namespaces.SASL);
        mechanisms.offered().forEach(name -> list.child("mechanism", name));
        features.add(list.build());
        if (!mechanisms.bindings().types().isEmpty()) {
            features.add(channelBindings(mechanisms.bindings().types()));
        }
    }

    /** What XEP-0440 adds to the mechanisms. */
    private static XmlElement channelBindings(List<String> types) {
        XmlElementBuilder list = XmlElement.builder("sasl-channel-binding", Namespaces.SASL_CHANNEL_BINDING);
        types.forEach(type -> list.child(XmlElement.builder("channel-binding", Namespaces.SASL_CHANNEL_BINDING)
                .attribute("type", type)
                .build()));
        return list.build();
    }
}
