package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslAttempt.Field;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 13.9.1: base64 in SASL. */
@Section("RFC6120 13.9.1")
class Base64Data {
    private static final String DEFINITION = "RFC6120-6.5.5-DEF";
    private static final List<String> KNOWN_SCRAM = List.of("SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final String LENGTHENING = "xx";

    /**
     * What is not base64 is refused, not guessed at. The data are those of a message that the server would go on from,
     * so that whoever reads over the mistake answers with a challenge or with success.
     */
    @CaseTable(value = "base64.tsv", tags = "failed-login")
    void brokenBase64IsRefused(@Stage(TLS) XmppSession romeo, Row row, Observations observe) {
        String mechanism = Offer.password(romeo, observe);
        String padded = message(romeo, mechanism);
        if (row.get("data").contains("padded}") && !padded.endsWith("=")) {
            throw observe.notApplicable("The message of " + mechanism + " happens to need no padding.");
        }
        romeo.send(Handshake.auth(mechanism, filled(row.get("data"), padded)));

        Optional<Received> answer = Handshake.answer(romeo);
        String reaction = answer.map(Received::name).orElse(romeo.isOpen() ? "nothing" : "the end of the stream");
        for (String requirement : row.get("observes").split(",")) {
            if (requirement.equals(DEFINITION)) {
                observe.that(requirement, answer)
                        .satisfies(
                                "a failure with incorrect-encoding, or one that tells no cause",
                                failure -> ImproperData.isOneOf(failure, "incorrect-encoding"));
            } else {
                observe.that(requirement, "the reaction", reaction)
                        .isOneOf(List.of("failure", "the end of the stream"));
            }
        }
    }

    /** What the server encodes is canonical: the alphabet and nothing else, padded, with padding bits of zero. */
    @Case(
            value = "6120-13.9.1-server-writes-canonical-base64",
            title = "The base64 of challenges and of success has its padding, with padding bits of zero",
            observes = "RFC6120-13.9.1-4")
    void serverWritesCanonicalBase64(@Stage(TLS) XmppSession romeo, Actors actors, Observations observe) {
        List<String> heard = new ArrayList<>();
        for (String mechanism : mechanisms(romeo).toList()) {
            for (int more = 0; more <= LENGTHENING.length(); more++) {
                heard.addAll(dataOf(actors.at(TLS, "romeo"), mechanism, LENGTHENING.substring(0, more)));
            }
        }
        if (heard.isEmpty()) {
            throw observe.notApplicable(
                    "No mechanism is offered in which the server sends data: " + Features.mechanisms(romeo));
        }

        observe.that(
                        "RFC6120-13.9.1-4",
                        "what is not canonical among " + heard.size() + " data",
                        heard.stream().filter(data -> !isCanonical(data)).toList())
                .is(List.of());
    }

    private static Stream<String> mechanisms(XmppSession session) {
        return Features.mechanisms(session).stream().filter(KNOWN_SCRAM::contains);
    }

    /** Logs in and gives the data that the server sent; its first challenge has the client's nonce and so its length. */
    private static List<String> dataOf(XmppSession session, String mechanism, String lengthening) {
        SaslOutcome outcome = session.authenticate(
                SaslAttempt.with(mechanism).field(Field.CLIENT_NONCE, nonce -> nonce + lengthening));
        session.close();
        return Stream.concat(outcome.challenges().stream(), outcome.answer().stream())
                .filter(received -> !received.name().equals("failure"))
                .map(received -> received.dom().getTextContent())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether data are base64 as its definition writes them; a single equals sign stands for none. */
    static boolean isCanonical(String data) {
        try {
            byte[] decoded = Base64.getDecoder().decode(data);
            return data.equals("=")
                    || Base64.getEncoder().encodeToString(decoded).equals(data);
        } catch (IllegalArgumentException e) {
            return data.equals("=");
        }
    }

    /** The first message of a client; that of SCRAM, which ends with a nonce, is as long as it takes to need padding. */
    private static String message(XmppSession session, String mechanism) {
        byte[] first = Base64.getDecoder().decode(Handshake.firstMessage(session, mechanism));
        int more = mechanism.equals(Offer.PLAIN) ? 0 : (4 - first.length % 3) % 3;
        return Handshake.base64(new String(first, StandardCharsets.UTF_8) + "x".repeat(more));
    }

    private static String filled(String data, String padded) {
        return data.replace("{message}", padded)
                .replace("{padded}", padded)
                .replace("{unpadded}", padded.replace("=", ""))
                .replace("{head}", padded.substring(0, 8))
                .replace("{tail}", padded.substring(8));
    }
}
