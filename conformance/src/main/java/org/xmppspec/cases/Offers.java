package org.xmppspec.cases;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;

/** What an entity says it offers, and whether an answer shows that it does not. */
public final class Offers {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final Set<String> UNKNOWN = Set.of("service-unavailable", "feature-not-implemented");

    private Offers() {}

    /**
     * Asks an entity for its features (XEP-0030).
     *
     * @param session who asks
     * @param jid who is asked, variables allowed
     * @return the features; none where the answer is an error
     */
    public static Set<String> features(Conversation session, String jid) {
        Received answer = session.request("<iq type='get' to='" + jid + "'><query xmlns='" + INFO + "'/></iq>");
        var features = answer.dom().getElementsByTagNameNS(INFO, "feature");
        return IntStream.range(0, features.getLength())
                .mapToObj(i -> ((Element) features.item(i)).getAttribute("var"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Asks the server whether it lists a feature.
     *
     * @param session who asks
     * @param feature the feature's name
     */
    public static boolean server(Conversation session, String feature) {
        return features(session, "${domain}").contains(feature);
    }

    /**
     * Says whether an answer is the error that says that the request is not known.
     *
     * @param answer to a request
     */
    public static boolean isUnknown(Received answer) {
        return UNKNOWN.contains(Offers.condition(answer));
    }

    /**
     * Finds the condition of an error.
     *
     * @param answer to a request
     * @return the condition's name; empty for a result
     */
    public static String condition(Received answer) {
        var conditions = answer.dom().getElementsByTagNameNS("urn:ietf:params:xml:ns:xmpp-stanzas", "*");
        return IntStream.range(0, conditions.getLength())
                .mapToObj(i -> conditions.item(i).getLocalName())
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("");
    }
}
