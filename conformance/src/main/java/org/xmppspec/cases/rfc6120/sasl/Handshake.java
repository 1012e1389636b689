package org.xmppspec.cases.rfc6120.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** Handshakes that a case does not go through with, or whose failure it wants to see. */
final class Handshake {
    static final String CHALLENGE = "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
    static final String FAILURE = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";

    private static final List<String> THROTTLES = List.of("policy-violation", "resource-constraint");

    private Handshake() {}

    /** An {@code <auth/>} with this text, which is empty for none. */
    static String auth(String mechanism, String text) {
        String start = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'";
        return text.isEmpty() ? start + "/>" : start + ">" + text + "</auth>";
    }

    /** A {@code <response/>} with this text. */
    static String response(String text) {
        return "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + text + "</response>";
    }

    /** A condition inside a failure, whatever else there is. */
    static String failure(String condition) {
        return "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${more}<" + condition + "/></failure>";
    }

    /** The text of base64 for a message. */
    static String base64(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    /** The proper first message of the session's user, in base64: the whole one of PLAIN, otherwise that of SCRAM. */
    static String firstMessage(XmppSession session, String mechanism) {
        String user = session.account().localpart();
        return base64(
                mechanism.equals(Offer.PLAIN)
                        ? "\0" + user + "\0" + session.account().password()
                        : "n,,n=" + user + ",r=fyko+d2lbbFgONRv9qkxdawL");
    }

    /**
     * Begins a handshake that the server has not ended: SCRAM up to its challenge, or PLAIN without its message, which
     * the server has to ask for (section 6.3.10, judged elsewhere).
     */
    static void begin(XmppSession session, Observations observe) {
        String mechanism = Offer.password(session, observe);
        session.send(auth(mechanism, mechanism.equals(Offer.PLAIN) ? "" : firstMessage(session, mechanism)));
        Optional<Received> answer = answer(session);
        if (answer.filter(came -> came.name().equals("failure")).isPresent() && mechanism.equals(Offer.PLAIN)) {
            throw observe.notApplicable(
                    "By PLAIN, the only mechanism in question, no handshake can be left open here.");
        }
        if (answer.filter(came -> came.name().equals("challenge")).isEmpty()) {
            throw observe.inconclusive("The handshake by " + mechanism + " did not begin.");
        }
    }

    /** Waits for what the server says next in SASL. */
    static Optional<Received> answer(XmppSession session) {
        return session.await("""
                <t:one-of>
                  <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
                  <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
                  <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
                </t:one-of>""");
    }

    /** One try that has to fail. A server that puts log-ins off, or the whole stream, has not judged it. */
    static SaslOutcome failing(XmppSession session, SaslAttempt attempt, Observations observe) {
        SaslOutcome outcome = session.authenticate(attempt);
        boolean putOff = outcome.condition().equals(Optional.of("temporary-auth-failure"));
        boolean shutOut = outcome.kind() == SaslOutcome.Kind.ENDED
                && session.ending().condition().filter(THROTTLES::contains).isPresent();
        if (putOff || shutOut) {
            throw observe.inconclusive("The server takes no log-ins at the moment: "
                    + outcome.condition().or(() -> session.ending().condition()).orElse(""));
        }
        return outcome;
    }
}
