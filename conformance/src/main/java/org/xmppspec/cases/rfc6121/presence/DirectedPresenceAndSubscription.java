package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 4.6.1: subscriptions count for more than directed presence. */
@Section("RFC6121 4.6.1")
class DirectedPresenceAndSubscription {

    /** Who was only told once is a subscriber like any other as soon as there is a subscription. */
    @Case(
            value = "6121-4.6.1-subscription-after-directed-presence",
            title = "Who got directed presence and then a subscription gets the next broadcast",
            observes = {"RFC6121-4.6.1-1", "RFC6121-4.6.1-2"})
    void subscriptionAfterDirectedPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'><status>masked</status></presence>");
        SetUp.needs(juliet, "<presence from='${romeo.full}'><status>masked</status></presence>", observe);
        Subscribing.oneWay(juliet, romeo, observe);

        romeo.send("<presence><show>dnd</show></presence>");

        var broadcast = observe.that("RFC6121-4.6.1-2", juliet)
                .receives("<presence type='${absent}' from='${romeo.full}'><show>dnd</show></presence>");
        observe.that("RFC6121-4.6.1-1", broadcast).matches("<presence/>");
    }

    /** And one whose subscription is cancelled hears the end, whatever was directed before. */
    @Case(
            value = "6121-4.6.1-cancelled-subscription-after-directed-presence",
            title = "Who got directed presence and then loses the subscription gets unavailable presence",
            observes = {"RFC6121-4.6.1-1", "RFC6121-4.6.1-3"})
    @Subscribed({"romeo", "juliet"})
    void cancelledSubscriptionAfterDirectedPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'><status>masked</status></presence>");
        SetUp.needs(juliet, "<presence from='${romeo.full}'><status>masked</status></presence>", observe);

        romeo.send("<presence to='${juliet.bare}' type='unsubscribed'/>");

        var end =
                observe.that("RFC6121-4.6.1-3", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.6.1-1", end).matches("<presence type='unavailable'/>");
    }
}
