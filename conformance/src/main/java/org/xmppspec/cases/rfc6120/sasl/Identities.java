package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.function.Function;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 6.3.8 and 6.4.6: who somebody is that has authenticated, and who not. */
@Section("RFC6120 6.3.8")
class Identities {

    /** Nobody may act as somebody else just by asking. */
    @Case(
            value = "6120-6.3.8-identity-of-another-user-is-refused",
            title = "The authorization identity of another user is refused with invalid-authzid",
            observes = "RFC6120-6.3.8-6",
            tags = "failed-login")
    void identityOfAnotherUserIsRefused(@Stage(TLS) XmppSession romeo, Account juliet, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.password(romeo, observe)).authorizationId(juliet.bare());

        observe.that("RFC6120-6.3.8-6", Handshake.failing(romeo, attempt, observe))
                .failsWith("invalid-authzid");
    }

    /** The rule is the same for each mechanism that carries an authorization identity. */
    @Case(
            value = "6120-6.3.8-identity-of-another-user-is-refused-in-plain",
            title = "The authorization identity of another user in PLAIN is refused with invalid-authzid",
            observes = "RFC6120-6.3.8-6",
            tags = "failed-login")
    void identityOfAnotherUserIsRefusedInPlain(@Stage(TLS) XmppSession romeo, Account juliet, Observations observe) {
        SaslAttempt attempt =
                SaslAttempt.with(Offer.only(Offer.PLAIN, romeo, observe)).authorizationId(juliet.bare());

        observe.that("RFC6120-6.3.8-6", Handshake.failing(romeo, attempt, observe))
                .failsWith("invalid-authzid");
    }

    /** A user of this server is nobody of another domain. */
    @Case(
            value = "6120-6.3.8-identity-of-another-domain-is-refused",
            title = "An authorization identity of another domain is refused with invalid-authzid",
            observes = {"RFC6120-6.3.8-6", "RFC6120-6.5.6-DEF"},
            tags = "failed-login")
    void identityOfAnotherDomainIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.password(romeo, observe))
                .authorizationId(romeo.account().localpart() + "@verona.example");
        SaslOutcome outcome = Handshake.failing(romeo, attempt, observe);

        observe.that("RFC6120-6.3.8-6", outcome).failsWith("invalid-authzid");
        observe.that("RFC6120-6.5.6-DEF", outcome).failsWith("invalid-authzid");
    }

    /** What is no address can be nobody's; section 6.5.10 lets the server keep that cause to itself. */
    @Case(
            value = "6120-6.5.6-malformed-identity-is-refused",
            title = "An authorization identity that is no address is refused with invalid-authzid",
            observes = "RFC6120-6.5.6-DEF",
            tags = "failed-login")
    void malformedIdentityIsRefused(@Stage(TLS) XmppSession romeo, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.password(romeo, observe)).authorizationId("@@");

        observe.that("RFC6120-6.5.6-DEF", Handshake.failing(romeo, attempt, observe))
                .failsWith("invalid-authzid", orEqually("not-authorized"));
    }

    /** To ask for oneself is needless, and no offence. */
    @Case(
            value = "6120-6.3.8-own-identity-is-accepted",
            title = "The user's own bare JID as authorization identity is accepted",
            observes = "RFC6120-6.3.8-1")
    void ownIdentityIsAccepted(@Stage(TLS) XmppSession romeo, Observations observe) {
        SaslAttempt attempt = SaslAttempt.with(Offer.password(romeo, observe))
                .authorizationId(romeo.account().bare());

        observe.that("RFC6120-6.3.8-1", romeo.authenticate(attempt)).succeeds();
    }

    /**
     * Who says under TLS that he is one, and then proves to be another, has no business with the stream. The connection
     * is over when the server refuses the log-in, or ends the stream before or after it.
     */
    @Case(
            value = "6120-6.4.6-other-identity-than-from-ends-the-stream",
            title = "A user whose stream header under TLS names another user is not served",
            observes = "RFC6120-6.4.6-1",
            tags = "failed-login")
    void otherIdentityThanFromEndsTheStream(@Stage(TCP) XmppSession romeo, Account juliet, Observations observe) {
        String served =
                servedUnderNameOf(juliet, romeo, session -> session.authenticate(Offer.password(session, observe)));

        observe.that("RFC6120-6.4.6-1", "the user whose stream named another", served)
                .is("not served");
    }

    /** Goes to TLS, opens a stream there in the name of another, and logs in as oneself. */
    static String servedUnderNameOf(Account other, XmppSession romeo, Function<XmppSession, SaslOutcome> logIn) {
        if (romeo.tls().isEmpty()) {
            romeo.openStream();
            romeo.awaitFeatures();
            romeo.startTls();
        }
        String header = Streams.HEADER.replace("<stream:stream ", "<stream:stream from='" + other.bare() + "' ");
        romeo.openStream(romeo.variables().expandXml(header));
        romeo.awaitFeatures();
        return served(romeo, logIn.apply(romeo));
    }

    private static String served(XmppSession romeo, SaslOutcome outcome) {
        if (!outcome.succeeded()) {
            return "not served";
        }
        try {
            romeo.openStream();
            romeo.awaitFeatures();
            return "served";
        } catch (ConnectException e) {
            return "not served";
        }
    }
}
