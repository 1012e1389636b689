package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.Optional;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Scram;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 6.4.4, 6.4.5 and 6.5: how SASL negotiation fails. */
@Section("RFC6120 6.5")
class SaslFailures {
    private static final String SASL_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String ANY_FAILURE = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
    private static final int MORE_THAN_ANY_LIMIT = 12;

    /** A client that changes its mind is told that the handshake is over. */
    @Case(
            value = "6120-6.4.4-abort-is-answered-with-aborted",
            title = "<abort/> is answered with the failure aborted",
            observes = "RFC6120-6.4.4-1")
    void abortIsAnsweredWithAborted(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send(Scram.firstMessage(romeo.account().localpart()));
        romeo.await("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
        romeo.send("<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");

        observe.that("RFC6120-6.4.4-1", romeo)
                .receives("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${more}<aborted/></failure>");
    }

    /** A wrong password and a name that nobody has are answered alike. */
    @Case(
            value = "6120-6.5.10-wrong-password-and-unknown-user-look-alike",
            title = "A wrong password and an unknown user are both answered with not-authorized",
            observes = {"RFC6120-6.4.5-1", "RFC6120-6.5-2", "RFC6120-6.5.10-DEF"},
            tags = "failed-login")
    void wrongPasswordAndUnknownUserLookAlike(
            @Stage(TLS) XmppSession forgetful, @Stage(TLS) XmppSession stranger, Observations observe) {
        SaslOutcome wrong =
                forgetful.authenticate(SaslAttempt.with("SCRAM-SHA-1").password("not the password"));
        SaslOutcome unknown =
                stranger.authenticate(SaslAttempt.with("SCRAM-SHA-1").username("nobody-of-that-name"));

        observe.that("RFC6120-6.4.5-1", wrong).fails();
        observe.that("RFC6120-6.5-2", wrong.answer())
                .satisfies(
                        "one condition",
                        failure -> Elements.conditions(failure, SASL_NAMESPACE).size() == 1);
        observe.that("RFC6120-6.5.10-DEF", wrong).failsWith("not-authorized");
        observe.that("RFC6120-6.5.10-DEF", unknown).failsWith("not-authorized");
    }

    /** Who has mistyped the password may try again on the same stream. */
    @Case(
            value = "6120-6.4.5-failure-may-be-retried",
            title = "After two failures the right password still succeeds on the same stream",
            observes = "RFC6120-6.4.5-2",
            tags = "failed-login")
    void failureMayBeRetried(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.authenticate(SaslAttempt.with("SCRAM-SHA-1").password("not the password"));
        romeo.authenticate(SaslAttempt.with("SCRAM-SHA-1").password("nor this one"));

        observe.that("RFC6120-6.4.5-2", romeo.authenticate("SCRAM-SHA-1")).succeeds();
    }

    /** Guessing has an end: the server closes the stream. */
    @Case(
            value = "6120-6.4.5-too-many-failures-end-the-stream",
            title = "Too many failed attempts on one stream end it with a stream error",
            observes = {"RFC6120-6.4.5-5", "RFC6120-13.9.4-5", "RFC6120-4.9.3.14-DEF"},
            tags = "failed-login")
    void tooManyFailuresEndTheStream(@Stage(TLS) XmppSession romeo, Observations observe) {
        int failures = 0;
        while (failures < MORE_THAN_ANY_LIMIT && romeo.isOpen()) {
            SaslOutcome outcome =
                    romeo.authenticate(SaslAttempt.with("SCRAM-SHA-1").password("guess " + failures));
            if (outcome.kind() != SaslOutcome.Kind.FAILURE) {
                break;
            }
            failures++;
        }

        observe.that("RFC6120-13.9.4-5", "the number of failures allowed", failures)
                .satisfies("is less than " + MORE_THAN_ANY_LIMIT, number -> number < MORE_THAN_ANY_LIMIT);
        var ending = failures < MORE_THAN_ANY_LIMIT ? romeo.awaitEnding() : romeo.ending();
        observe.that("RFC6120-6.4.5-5", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.14-DEF", ending).hasStreamError("policy-violation", orEqually("not-authorized"));
    }

    /** A mechanism that nobody offered is refused by name. */
    @Case(
            value = "6120-6.5.7-unknown-mechanism-is-refused",
            title = "A mechanism that is not offered is refused with invalid-mechanism",
            observes = {"RFC6120-6.4.5-1", "RFC6120-6.5.7-DEF"},
            tags = "failed-login")
    void unknownMechanismIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-VERONA'/>");

        var failure = observe.that("RFC6120-6.4.5-1", romeo).receives(ANY_FAILURE);
        observe.that("RFC6120-6.5.7-DEF", failure)
                .matches("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${more}<invalid-mechanism/></failure>");
    }

    /** What is not base64 is refused, not guessed at. */
    @Case(
            value = "6120-13.9.1-characters-outside-base64-are-refused",
            title = "An initial response with characters outside the alphabet of base64 is refused",
            observes = {"RFC6120-13.9.1-1", "RFC6120-13.9.1-2", "RFC6120-6.5.5-DEF"},
            tags = "failed-login")
    void charactersOutsideBase64AreRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        String good = Scram.firstMessage(romeo.account().localpart());
        romeo.send(good.replace("</auth>", "!</auth>"));

        Optional<Received> answer = answerTo(romeo);
        observe.that("RFC6120-13.9.1-1", answer).matches(ANY_FAILURE);
        observe.that("RFC6120-13.9.1-2", answer).matches(ANY_FAILURE);
        observe.that("RFC6120-6.5.5-DEF", answer).matches(incorrectEncoding());
    }

    /** Padding stands at the end and nowhere else. */
    @Case(
            value = "6120-13.9.1-padding-before-the-end-is-refused",
            title = "An initial response that begins with padding is refused",
            observes = {"RFC6120-13.9.1-3", "RFC6120-6.5.5-DEF"},
            tags = "failed-login")
    void paddingBeforeTheEndIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send(Scram.auth("SCRAM-SHA-1", "=AAA"));

        Optional<Received> answer = answerTo(romeo);
        observe.that("RFC6120-13.9.1-3", answer).matches(ANY_FAILURE);
        observe.that("RFC6120-6.5.5-DEF", answer).matches(incorrectEncoding());
    }

    /** Nobody may act as somebody else just by asking. */
    @Case(
            value = "6120-6.3.8-identity-of-another-user-is-refused",
            title = "The authorization identity of another user is refused with invalid-authzid",
            observes = "RFC6120-6.3.8-6",
            tags = "failed-login")
    void identityOfAnotherUserIsRefused(@Stage(TLS) XmppSession romeo, Account juliet, Observations observe) {
        SaslOutcome outcome = romeo.authenticate(SaslAttempt.with("SCRAM-SHA-1").authorizationId(juliet.bare()));

        observe.that("RFC6120-6.3.8-6", outcome).failsWith("invalid-authzid");
    }

    private static Optional<Received> answerTo(XmppSession session) {
        return session.await("""
                <t:one-of>
                  <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
                  <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
                </t:one-of>""");
    }

    private static String incorrectEncoding() {
        return "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${more}<incorrect-encoding/></failure>";
    }
}
