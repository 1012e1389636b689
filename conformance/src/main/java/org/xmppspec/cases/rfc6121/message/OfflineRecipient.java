package org.xmppspec.cases.rfc6121.message;

import static org.xmppspec.client.StreamStage.ONLINE;

import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Account;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.5.2.1.1: which resource gets what was stored. */
@Section("RFC6121 8.5.2.1.1")
class OfflineRecipient {

    /** A stored message waits for a resource that takes messages. */
    @Case(
            value = "6121-8.5.2.1.1-stored-message-waits-for-a-non-negative-priority",
            title =
                    "A stored message does not go to a resource with negative priority but to the next one that takes any",
            observes = {"RFC6121-8.5.2.1.1-12", "RFC6121-8.5.2.2.1-1"})
    void storedMessageWaitsForNonNegativePriority(
            @Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("<message type='chat' id='wait' to='${juliet.bare}'><body>Parting</body></message>");
        if (Refusal.of(romeo, "message", "wait", "${juliet.bare}").isPresent()) {
            throw observe.notApplicable("A chat message to an account without resources is returned with an error, so "
                    + "there is no offline storage.");
        }
        XmppSession crypt =
                actors.open(actors.request("crypt", "juliet", ONLINE).priority(-1));
        observe.that("RFC6121-8.5.2.1.1-12", crypt)
                .receivesNo("<message id='wait'/>")
                .afterRoundTripsOf(crypt);

        XmppSession balcony = actors.open(actors.request("balcony", "juliet", ONLINE));
        observe.that("RFC6121-8.5.2.2.1-1", balcony).receives("<message type='chat' id='wait'/>");
    }
}
