package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Features;
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
    private static final int MORE_THAN_ANY_LIMIT = 12;

    /** A client that changes its mind is told that the handshake is over. */
    @Case(
            value = "6120-6.4.4-abort-is-answered-with-aborted",
            title = "<abort/> is answered with the failure aborted",
            observes = {"RFC6120-6.4.4-1", "RFC6120-6.5.1-DEF"})
    void abortIsAnsweredWithAborted(@Stage(TLS) XmppSession romeo, Observations observe) {
        Handshake.begin(romeo, observe);
        romeo.send("<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");

        var failure = observe.that("RFC6120-6.4.4-1", romeo).receives(Handshake.failure("aborted"));
        observe.that("RFC6120-6.5.1-DEF", failure).matches(Handshake.failure("aborted"));
    }

    /** A wrong password and a name that nobody has are answered alike. */
    @Case(
            value = "6120-6.5.10-wrong-password-and-unknown-user-look-alike",
            title = "A wrong password and an unknown user are both answered with not-authorized",
            observes = {"RFC6120-6.4.5-1", "RFC6120-6.5-2", "RFC6120-6.5.10-DEF"},
            tags = "failed-login")
    void wrongPasswordAndUnknownUserLookAlike(
            @Stage(TLS) XmppSession forgetful, @Stage(TLS) XmppSession stranger, Observations observe) {
        String mechanism = Offer.password(forgetful, observe);
        SaslOutcome wrong =
                Handshake.failing(forgetful, SaslAttempt.with(mechanism).password("not the password"), observe);
        SaslOutcome unknown =
                Handshake.failing(stranger, SaslAttempt.with(mechanism).username("nobody-of-that-name"), observe);

        observe.that("RFC6120-6.4.5-1", wrong).fails();
        observe.that("RFC6120-6.4.5-1", wrong.answer())
                .satisfies(
                        "a cause",
                        failure -> !Elements.conditions(failure, SASL_NAMESPACE).isEmpty());
        observe.that("RFC6120-6.5-2", wrong.answer())
                .satisfies(
                        "one condition that the specification defines",
                        failure -> Elements.conditions(failure, SASL_NAMESPACE).size() == 1
                                && Conditions.SASL.containsAll(Elements.conditions(failure, SASL_NAMESPACE)));
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
        String mechanism = Offer.password(romeo, observe);
        Handshake.failing(romeo, SaslAttempt.with(mechanism).password("not the password"), observe);
        romeo.authenticate(SaslAttempt.with(mechanism).password("nor this one"));

        observe.that("RFC6120-6.4.5-2", romeo.authenticate(mechanism)).succeeds();
    }

    /** Guessing has an end: the server closes the stream. */
    @Case(
            value = "6120-6.4.5-too-many-failures-end-the-stream",
            title = "Too many failed attempts on one stream end it with a stream error",
            observes = {"RFC6120-6.4.5-5", "RFC6120-13.9.4-5", "RFC6120-4.9.3.14-DEF"},
            tags = "failed-login")
    void tooManyFailuresEndTheStream(@Stage(TLS) XmppSession romeo, Observations observe) {
        String mechanism = Offer.password(romeo, observe);
        int failures = 0;
        while (failures < MORE_THAN_ANY_LIMIT && romeo.isOpen()) {
            SaslOutcome outcome = romeo.authenticate(SaslAttempt.with(mechanism).password("guess " + failures));
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
        romeo.send(Handshake.auth("X-VERONA", ""));

        var failure = observe.that("RFC6120-6.4.5-1", romeo).receives(Handshake.FAILURE);
        observe.that("RFC6120-6.5.7-DEF", failure).matches(Handshake.failure("invalid-mechanism"));
    }

    /** A request has to name a mechanism. */
    @Case(
            value = "6120-6.5.7-missing-mechanism-is-refused",
            title = "An <auth/> that names no mechanism is refused with invalid-mechanism",
            observes = {"RFC6120-6.4.5-1", "RFC6120-6.5.7-DEF"},
            tags = "failed-login")
    void missingMechanismIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");

        var failure = observe.that("RFC6120-6.4.5-1", romeo).receives(Handshake.FAILURE);
        observe.that("RFC6120-6.5.7-DEF", failure).matches(Handshake.failure("invalid-mechanism"));
    }

    /**
     * A mechanism for protected streams is refused on one that is not. The mechanism is one that is offered under TLS
     * and not before; the request brings no credentials, which would go over the wire in the clear.
     *
     * <p>Two readings: encryption-required is made for a mechanism that needs protection; but a mechanism that is not
     * offered on this stream is also one that it does not support, which invalid-mechanism is for. Both pass, and so
     * does a server that ends the stream because something else than STARTTLS came (section 5.3.1).
     */
    @Case(
            value = "6120-6.5.4-mechanism-for-protected-streams-needs-tls",
            title = "A mechanism that is offered under TLS only is refused before TLS",
            observes = "RFC6120-6.5.4-DEF",
            tags = "failed-login")
    void mechanismForProtectedStreamsNeedsTls(
            @Stage(FEATURES) XmppSession open, @Stage(TLS) XmppSession secured, Observations observe) {
        if (open.tls().isPresent() || secured.tls().isEmpty()) {
            throw observe.notApplicable("There is no STARTTLS: the protection of a connection never changes.");
        }
        List<String> before = Features.mechanisms(open);
        String mechanism = Features.mechanisms(secured).stream()
                .filter(name -> !before.contains(name) && !Offer.isPlus(name))
                .findFirst()
                .orElseThrow(() -> observe.notApplicable("All mechanisms are offered before TLS, too: " + before));
        open.send(Handshake.auth(mechanism, ""));

        Optional<Received> answer = Handshake.answer(open);
        if (answer.isEmpty() && open.ending().streamError().isPresent()) {
            observe.that("RFC6120-6.5.4-DEF", open.ending())
                    .hasStreamError("policy-violation", orEqually("not-authorized"));
            return;
        }
        observe.that("RFC6120-6.5.4-DEF", answer)
                .satisfies(
                        "a failure with encryption-required, or with invalid-mechanism",
                        failure -> List.of("encryption-required", "invalid-mechanism")
                                        .containsAll(Elements.conditions(failure, SASL_NAMESPACE))
                                && "failure".equals(failure.getLocalName()));
    }
}
