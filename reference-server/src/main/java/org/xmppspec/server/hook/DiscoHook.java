package org.xmppspec.server.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Contributes to what the server answers to service discovery (XEP-0030). */
public interface DiscoHook {
    /**
     * A question.
     *
     * @param from who asks
     * @param to the entity asked about: the server, or the bare address of an account
     * @param node the node asked for
     */
    record Query(Jid from, Jid to, Optional<String> node) {}

    /**
     * Contributes identities, features and forms.
     *
     * @param query the question
     * @return elements for the answer, in no particular order; empty when this module has none
     */
    List<XmlElement> info(Query query);

    /**
     * Makes a hook that contributes features of the server itself and nothing else.
     *
     * @param domain the address of the server
     * @param features the names of the features
     * @return the hook
     */
    static DiscoHook serverFeatures(Jid domain, String... features) {
        List<XmlElement> elements = Arrays.stream(features)
                .map(feature -> XmlElement.builder("feature", Namespaces.DISCO_INFO)
                        .attribute("var", feature)
                        .build())
                .toList();
        return query -> query.to().equals(domain) && query.node().isEmpty() ? elements : List.of();
    }

    /**
     * Contributes items.
     *
     * @param query the question
     * @return item elements for the answer; empty when this module has none
     */
    default List<XmlElement> items(Query query) {
        return List.of();
    }
}
