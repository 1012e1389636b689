package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.SASL;
import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 6.3.1: nothing goes before authentication, and authentication comes once. */
@Section("RFC6120 6.3.1")
class Unauthenticated {

    /** Whoever has not authenticated has no account that a resource could belong to. */
    @Case(
            value = "6120-6.3.1-no-resource-without-authentication",
            title = "A client that has not authenticated cannot bind a resource",
            observes = "RFC6120-6.3.1-1")
    void noResourceWithoutAuthentication(@Stage(TLS) XmppSession stranger, Observations observe) {
        Optional<Received> answer =
                stranger.tryRequest("<iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");

        observe.that(
                        "RFC6120-6.3.1-1",
                        "the type of the answer to resource binding",
                        answer.map(iq -> iq.attribute("type")).orElse("none"))
                .isNot("result");
    }

    /**
     * A stream that is authenticated stays so. RFC 6120 describes no second negotiation, so a server may take the
     * element for one that it does not support there (section 4.9.3.24), or refuse it by a failure; to grant it would
     * make the user another one behind the back of all who know the first.
     */
    @Case(
            value = "6120-6.3.1-second-authentication-is-refused",
            title = "An authenticated client cannot authenticate once more on the same stream",
            observes = "RFC6120-4.9.3.24-DEF",
            tags = "failed-login")
    void secondAuthenticationIsRefused(@Stage(SASL) XmppSession romeo, Account juliet, Observations observe) {
        String message = Handshake.base64("\0" + juliet.localpart() + "\0" + juliet.password());
        romeo.send(Handshake.auth(Offer.PLAIN, message));

        Optional<Received> answer = Handshake.answer(romeo);
        if (answer.isPresent()) {
            observe.that("RFC6120-4.9.3.24-DEF", answer).matches(Handshake.FAILURE);
        } else {
            observe.that("RFC6120-4.9.3.24-DEF", romeo.awaitEnding())
                    .hasStreamError("unsupported-stanza-type", orEqually("not-authorized", "policy-violation"));
        }
    }
}
