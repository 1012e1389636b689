package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 6.5.8: SASL messages that are not what the mechanism asks for.
 *
 * <p>Section 6.5.10 lets a server keep the cause of a failure to itself, so not-authorized passes wherever another
 * condition would tell more.
 */
@Section("RFC6120 6.5")
class ImproperData {
    private static final String SASL_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String NOT_AUTHORIZED = "not-authorized";

    /** A first message that breaks the syntax of the mechanism is refused. */
    @CaseTable(value = "malformed-messages.tsv", tags = "failed-login")
    void malformedMessageIsRefused(@Stage(TLS) XmppSession romeo, Row row, Observations observe) {
        String mechanism = row.is("mechanism", "SCRAM")
                ? Offer.scram(romeo, observe)
                : Offer.only(row.get("mechanism"), romeo, observe);
        SaslOutcome outcome = Handshake.failing(
                romeo, SaslAttempt.with(mechanism).message(1, message -> row.get("message")), observe);

        observe.that("RFC6120-6.4.5-1", outcome).fails();
        observe.that("RFC6120-6.5.8-DEF", outcome).failsWith("malformed-request", orEqually(NOT_AUTHORIZED));
    }

    /** The last message of SCRAM cannot be empty. */
    @Case(
            value = "6120-6.5.8-empty-response-is-refused",
            title = "An empty <response/> to the challenge of SCRAM is refused",
            observes = {"RFC6120-6.4.5-1", "RFC6120-6.5.8-DEF"},
            tags = "failed-login")
    void emptyResponseIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        String mechanism = Offer.scram(romeo, observe);
        SaslOutcome outcome =
                Handshake.failing(romeo, SaslAttempt.with(mechanism).message(2, message -> ""), observe);

        observe.that("RFC6120-6.4.5-1", outcome).fails();
        observe.that("RFC6120-6.5.8-DEF", outcome).failsWith("malformed-request", orEqually(NOT_AUTHORIZED));
    }

    /**
     * A single equals sign stands for no data where RFC 6120 says so, which is not in a response; whether it is read as
     * that or as broken base64, SCRAM cannot go on from it.
     */
    @Case(
            value = "6120-6.4.5-equals-sign-as-response-is-refused",
            title = "A <response/> to the challenge of SCRAM that is a single equals sign is refused",
            observes = "RFC6120-6.4.5-1",
            tags = "failed-login")
    void equalsSignAsResponseIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        String mechanism = Offer.scram(romeo, observe);
        SaslAttempt attempt = SaslAttempt.with(mechanism).encoded(2, text -> "=");

        observe.that("RFC6120-6.4.5-1", Handshake.failing(romeo, attempt, observe))
                .fails();
    }

    /**
     * A response needs a question. Whether the server calls it a failure or, as something that may not stand there, a
     * reason to end the stream, is left to it.
     */
    @Case(
            value = "6120-6.5.8-response-without-handshake-is-refused",
            title = "A <response/> before any <auth/> is refused",
            observes = "RFC6120-6.5.8-DEF",
            tags = "failed-login")
    void responseWithoutHandshakeIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send(Handshake.response(Handshake.firstMessage(romeo, Offer.password(romeo, observe))));

        Optional<Received> answer = Handshake.answer(romeo);
        Ending ending = romeo.ending();
        if (answer.isEmpty() && ending.streamError().isPresent()) {
            observe.that("RFC6120-6.5.8-DEF", ending).hasSomeStreamError();
            return;
        }
        observe.that("RFC6120-6.5.8-DEF", answer)
                .satisfies("a failure with malformed-request", failure -> isOneOf(failure, "malformed-request"));
    }

    /**
     * A single equals sign is an initial response without data, and not the absence of one. SCRAM's first message
     * cannot be empty, so a server that keeps the two apart refuses it, where an absent one would be asked for.
     */
    @Case(
            value = "6120-6.4.2-equals-sign-is-an-empty-initial-response",
            title = "A single equals sign as initial response of SCRAM is taken as an empty message",
            observes = "RFC6120-6.4.2-2",
            tags = "failed-login")
    void equalsSignIsAnEmptyInitialResponse(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send(Handshake.auth(Offer.scram(romeo, observe), "="));

        observe.that("RFC6120-6.4.2-2", Handshake.answer(romeo)).matches(Handshake.FAILURE);
    }

    /** Whether an element is a failure with this one condition, or one that tells no cause. */
    static boolean isOneOf(Element failure, String condition) {
        List<String> conditions = Elements.conditions(failure, SASL_NAMESPACE);
        return "failure".equals(failure.getLocalName())
                && conditions.size() == 1
                && List.of(condition, NOT_AUTHORIZED).containsAll(conditions);
    }
}
