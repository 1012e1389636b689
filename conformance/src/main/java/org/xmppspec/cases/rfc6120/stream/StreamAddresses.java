package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 4.7.1 and 4.7.2: what the addresses in a client's header are worth. */
@Section("RFC6120 4.7.2")
class StreamAddresses {

    /** Old clients do not say who they are. */
    @Case(
            value = "6120-4.7.1-header-without-from-is-accepted",
            title = "A header without 'from' is answered with features",
            observes = "RFC6120-4.7.1-5")
    void headerWithoutFromIsAccepted(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(romeo, Streams.headerWith("to='${domain}' version='1.0' xml:lang='en'"));

        observe.that("RFC6120-4.7.1-5", "the answer", Streams.answer(romeo, welcomed))
                .is("features");
    }

    /** Old clients do not say whom they want. A server of several domains cannot know, hence only recommended. */
    @Case(
            value = "6120-4.7.2-header-without-to-is-accepted",
            title = "A header without 'to' is answered with features",
            observes = "RFC6120-4.7.2-6")
    void headerWithoutToIsAccepted(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(romeo, Streams.headerWith("version='1.0' xml:lang='en'"));

        observe.that("RFC6120-4.7.2-6", "the answer", Streams.answer(romeo, welcomed))
                .is("features");
    }

    /**
     * A header proves nothing: who names juliet in it is not juliet before it has authenticated as her. Nothing is
     * delivered, and the stream ends with the condition made for it; a server that insists on TLS first may name its
     * policy instead, because that is violated as well.
     */
    @Case(
            value = "6120-4.7.1-addresses-of-a-header-prove-nothing",
            title = "A message on a stream that only claims to be juliet's is not delivered",
            observes = {"RFC6120-4.7.1-4", "RFC6120-4.7.2-5", "RFC6120-4.9.3.12-DEF"})
    void addressesOfAHeaderProveNothing(
            @Stage(TCP) XmppSession stranger, @Online XmppSession juliet, Observations observe) {
        Streams.isWelcomed(
                stranger, Streams.headerWith("from='${juliet.bare}' to='${domain}' version='1.0' xml:lang='en'"));
        stranger.send("<message to='${juliet.full}'><body>it is I</body></message>");

        observe.that("RFC6120-4.9.3.12-DEF", stranger.awaitEnding())
                .hasStreamError("not-authorized", orEqually("policy-violation"));
        for (String id : new String[] {"RFC6120-4.7.1-4", "RFC6120-4.7.2-5"}) {
            observe.that(id, juliet)
                    .receivesNo("<message><body>it is I</body></message>")
                    .afterRoundTripsOf(juliet);
        }
    }
}
