package org.xmppspec.server.session;

import java.util.Optional;
import java.util.Set;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** What makes a stanza one that can be routed (RFC 6120 section 8). */
final class StanzaRules {
    private static final Set<String> REQUESTS = Set.of("get", "set");
    private static final Set<String> RESPONSES = Set.of("result", "error");

    private StanzaRules() {}

    /**
     * Judges an IQ by the rules of RFC 6120 section 8.2.3.
     *
     * @param iq the stanza
     * @return what is wrong with it, or empty
     */
    static Optional<StanzaErrorCondition> iqProblem(XmlElement iq) {
        String type = iq.attribute("type").orElse("");
        int children = iq.children().size();
        boolean request = REQUESTS.contains(type) && children == 1;
        boolean result = type.equals("result") && children <= 1;
        boolean error = type.equals("error") && children >= 1;
        return iq.attribute("id").isPresent() && (request || result || error)
                ? Optional.empty()
                : Optional.of(StanzaErrorCondition.BAD_REQUEST);
    }

    /**
     * Whether an IQ is an answer, which must not be answered again even if it is wrong.
     *
     * @param iq the stanza
     * @return true for type result and error
     */
    static boolean isResponse(XmlElement iq) {
        return RESPONSES.contains(iq.attribute("type").orElse(""));
    }
}
