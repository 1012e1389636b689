package org.xmppspec.cases.rfc6121.delivery;

import java.util.Optional;
import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.4, which leaves it to RFC 6120 section 10.5.1: stanzas for the server itself. */
@Section("RFC6121 8.4")
class StanzaToDomain {

    /** The server answers a request that is for itself, also one that it does not understand. */
    @Case(
            value = "6121-8.4-unknown-request-to-the-domain-is-refused",
            title = "A request to the domain with an unknown payload is answered with service-unavailable",
            observes = {"RFC6120-10.5.1-1", "RFC6120-8.4-12"})
    void unknownRequestToDomainIsRefused(@Online XmppSession romeo, Observations observe) {
        var answer = observe.that("RFC6120-10.5.1-1", romeo)
                .isAnswered(
                        "<iq type='get' to='${domain}'><query xmlns='urn:xmppspec:unknown'/></iq>",
                        "<iq type='error' from='${domain}'/>");
        observe.that("RFC6120-8.4-12", answer).hasError("service-unavailable");
    }

    /** What a server does with a message for itself is its own affair, but it says so if it does not take it. */
    @Case(
            value = "6121-8.4-message-to-the-domain-is-taken-or-refused",
            title = "A message to the domain is taken by the server or answered with an error, and reaches no user",
            observes = "RFC6120-10.5.1-1")
    void messageToDomainIsTakenOrRefused(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message id='to-the-duke' to='${domain}'><body>Your Grace</body></message>");

        Optional<Received> refusal = Refusal.of(romeo, "message", "to-the-duke", romeo.domain());
        refusal.ifPresent(error -> observe.that("RFC6120-10.5.1-1", error).hasSomeError());
        observe.that("RFC6120-10.5.1-1", juliet)
                .receivesNo("<message><body>Your Grace</body>${more}</message>")
                .beforeMarkerFrom(romeo);
    }
}
