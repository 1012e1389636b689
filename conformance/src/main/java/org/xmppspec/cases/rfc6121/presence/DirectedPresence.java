package org.xmppspec.cases.rfc6121.presence;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 4.6: presence for one entity. */
@Section("RFC6121 4.6")
class DirectedPresence {

    /** A stranger gets what was directed and nothing that was broadcast, but hears of the end. */
    @Case(
            value = "6121-4.6.3-stranger-gets-directed-presence-and-its-end",
            title = "A stranger gets directed presence, no later broadcast, and unavailable presence when it ends",
            observes = {"RFC6121-4.6.3-1", "RFC6121-4.6.3-1.2", "RFC6121-4.6.3-3", "RFC6121-8.5.3.1-4"})
    void strangerGetsDirectedPresenceAndItsEnd(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'><show>chat</show><status>masked</status></presence>");
        var directed =
                observe.that("RFC6121-8.5.3.1-4", juliet).receives("<presence type='${absent}' from='${romeo.full}'/>");
        observe.that("RFC6121-4.6.3-3", directed)
                .matches("<presence><show>chat</show><status>masked</status></presence>");

        romeo.send("<presence><show>away</show></presence>");
        romeo.await("<presence from='${romeo.full}'><show>away</show></presence>");
        observe.that("RFC6121-4.6.3-3", juliet)
                .receivesNo("<presence type='${absent}' from='${romeo.full}'><show>away</show>${more}</presence>")
                .afterRoundTripsOf(romeo);

        romeo.send("<presence type='unavailable'/>");
        var end =
                observe.that("RFC6121-4.6.3-3", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.6.3-1.2", end).matches("<presence type='unavailable'/>");
        observe.that("RFC6121-4.6.3-1", end).matches("<presence type='unavailable'/>");
    }

    /** The end of the stream ends directed presence as well. */
    @Case(
            value = "6121-4.6.3-closed-stream-ends-directed-presence",
            title = "Who got directed presence gets unavailable presence when the sender's stream closes",
            observes = "RFC6121-4.6.3-3")
    void closedStreamEndsDirectedPresence(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.bare}'/>");
        observe.that("RFC6121-4.6.3-3", juliet).receives("<presence type='${absent}' from='${romeo.full}'/>");

        romeo.close();

        observe.that("RFC6121-4.6.3-3", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
    }

    /** Who has been told that it ended is not told again. */
    @Case(
            value = "6121-4.6.1-directed-unavailable-is-final",
            title = "After directed unavailable presence the stranger is not told again when the sender goes",
            observes = {"RFC6121-4.6.1-4", "RFC6121-4.6.3-3"})
    void directedUnavailableIsFinal(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'/><presence to='${juliet.full}' type='unavailable'/>");
        observe.that("RFC6121-4.6.3-3", juliet)
                .receivesInOrder(
                        "<presence type='${absent}' from='${romeo.full}'/>",
                        "<presence type='unavailable' from='${romeo.full}'/>");

        romeo.send("<presence type='unavailable'/>");

        romeo.await("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.6.1-4", juliet)
                .receivesNo("<presence from='${romeo.full}'/>")
                .afterRoundTripsOf(romeo);
    }

    /** A contact stays a contact, whatever was directed at it. */
    @Case(
            value = "6121-4.6.3-subscriber-stays-in-the-broadcast",
            title = "A subscriber who got directed presence gets the next broadcast too",
            observes = {"RFC6121-4.6.3-1.1", "RFC6121-4.6.3-2"})
    @Subscribed({"romeo", "juliet"})
    void subscriberStaysInTheBroadcast(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.bare}'><show>dnd</show><status>for you</status></presence>");
        romeo.send("<presence><show>away</show></presence>");

        observe.that("RFC6121-4.6.3-1.1", juliet)
                .receives("<presence from='${romeo.full}'><show>dnd</show><status>for you</status></presence>");
        observe.that("RFC6121-4.6.3-2", juliet).receives("<presence from='${romeo.full}'><show>away</show></presence>");
    }

    /** Directed presence needs no presence session, and ends with the stream all the same. */
    @Case(
            value = "6121-4.6.3-directed-presence-without-initial-presence",
            title = "A resource that is not available can direct presence, and its end is told to who got it",
            observes = {"RFC6121-4.6.3-1.3", "RFC6121-4.6.3-4"})
    void directedPresenceWithoutInitialPresence(
            @Stage(BIND) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'><status>incognito</status></presence>");
        observe.that("RFC6121-4.6.3-4", juliet)
                .receives("<presence type='${absent}' from='${romeo.full}'><status>incognito</status></presence>");

        romeo.close();

        var end =
                observe.that("RFC6121-4.6.3-4", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.6.3-1.3", end).matches("<presence type='unavailable'/>");
    }
}
