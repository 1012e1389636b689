package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslAttempt.Field;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 13.8.1, with RFC 5802 section 5.1: what a server checks in SCRAM beside the proof. In these cases
 * the password is right and the proof is computed over what is sent, so that only the check itself can refuse.
 *
 * <p>RFC 6120 does not say which condition answers a field that is written properly and has the wrong value. It may be
 * read as improper credentials (6.5.10) or as a message that the mechanism does not allow (6.5.8): both pass.
 */
@Section("RFC6120 13.8.1")
class ScramRules {
    private static final String HEADER_WITH_FLAG_Y = "c=eSws";

    /** The last message has to come back with the nonce of the challenge. */
    @Case(
            value = "6120-13.8.1-wrong-nonce-is-refused",
            title = "A last message of SCRAM with another nonce than the challenge is refused",
            observes = {"RFC6120-13.8.1-1", "RFC6120-6.5.10-DEF"},
            tags = "failed-login")
    void wrongNonceIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.scram(romeo, observe)).field(Field.NONCE, nonce -> nonce + "AAAA");

        judge(Handshake.failing(romeo, attempt, observe), observe);
    }

    /** The last message has to repeat the header of the first, so that nobody can have changed that one. */
    @Case(
            value = "6120-13.8.1-changed-header-is-refused",
            title = "A last message of SCRAM that repeats another header than the first had is refused",
            observes = {"RFC6120-13.8.1-1", "RFC6120-6.5.10-DEF"},
            tags = "failed-login")
    void changedHeaderIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.scram(romeo, observe))
                .field(Field.CHANNEL_BINDING, header -> HEADER_WITH_FLAG_Y);

        judge(Handshake.failing(romeo, attempt, observe), observe);
    }

    private static void judge(SaslOutcome outcome, Observations observe) {
        observe.that("RFC6120-13.8.1-1", outcome).fails();
        observe.that("RFC6120-6.5.10-DEF", outcome).failsWith("not-authorized", orEqually("malformed-request"));
    }
}
