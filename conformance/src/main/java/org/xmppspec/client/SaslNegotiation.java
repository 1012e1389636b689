package org.xmppspec.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.SaslOutcome.Kind;
import org.xmppspec.client.SaslOutcome.ServerProof;
import org.xmppspec.client.sasl.ClientMechanism;
import org.xmppspec.xmpp.sasl.SaslData;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.Namespaces;

/** One try to authenticate, from {@code <auth/>} to success, failure or the end (RFC 6120 section 6.4). */
final class SaslNegotiation {
    private final StreamLink link;
    private final SaslAttempt attempt;
    private final ClientMechanism mechanism;
    private final Duration timeout;
    private final List<Received> challenges = new ArrayList<>();
    private int messages;
    private Optional<String> refusal = Optional.empty();
    private ServerProof proof = ServerProof.NONE;

    SaslNegotiation(StreamLink link, SaslAttempt attempt, ClientMechanism mechanism, Duration timeout) {
        this.link = link;
        this.attempt = attempt;
        this.mechanism = mechanism;
        this.timeout = timeout;
    }

    SaslOutcome run() {
        say("auth", " mechanism='" + attempt.mechanism() + "'", attempt.initialResponse() ? first() : "");
        while (true) {
            Optional<Received> answer = link.inbox().await(SaslNegotiation::isSasl, timeout);
            if (answer.isEmpty()) {
                return outcome(link.endings().isSilent() ? Kind.ENDED : Kind.UNANSWERED, Optional.empty(), answer);
            }
            Received received = answer.get();
            switch (received.name()) {
                case "success" -> {
                    checkProof(received);
                    return outcome(Kind.SUCCESS, Optional.empty(), answer);
                }
                case "failure" -> {
                    return outcome(Kind.FAILURE, Conditions.first(received.dom(), Namespaces.SASL), answer);
                }
                default -> answerChallenge(received);
            }
        }
    }

    private void answerChallenge(Received challenge) {
        challenges.add(challenge);
        try {
            boolean asksForFirst = messages == 0;
            String message = asksForFirst ? mechanism.first() : mechanism.answer(decoded(challenge));
            say("response", "", encoded(message));
        } catch (SaslFailure e) {
            refusal = Optional.of(e.getMessage());
            link.write("<abort xmlns='" + Namespaces.SASL + "'/>");
        }
    }

    private void checkProof(Received success) {
        if (!mechanism.serverProves()) {
            return;
        }
        try {
            mechanism.success(decoded(success));
            proof = ServerProof.VALID;
        } catch (SaslFailure e) {
            refusal = Optional.of(e.getMessage());
            proof = ServerProof.INVALID;
        }
    }

    private static String decoded(Received element) throws SaslFailure {
        return SaslData.decodeText(element.dom().getTextContent().strip());
    }

    /** The first message; the empty one is a single equals sign here (RFC 6120 section 6.4.2). */
    private String first() {
        String base64 = encoded(mechanism.first());
        return base64.isEmpty() ? "=" : base64;
    }

    private String encoded(String message) {
        messages++;
        String changed = attempt.changedMessage(messages, message);
        return attempt.changedEncoding(messages, changed.isEmpty() ? "" : SaslData.encode(changed));
    }

    private void say(String element, String attributes, String payload) {
        String start = "<" + element + " xmlns='" + Namespaces.SASL + "'" + attributes;
        link.write(payload.isEmpty() ? start + "/>" : start + ">" + payload + "</" + element + ">");
    }

    private SaslOutcome outcome(Kind kind, Optional<String> condition, Optional<Received> answer) {
        return new SaslOutcome(kind, condition, answer, challenges, proof, refusal);
    }

    private static boolean isSasl(Received received) {
        return Namespaces.SASL.equals(received.namespace());
    }
}
