package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 appendix A.3: what changes a subscription changes it also for somebody who is away. */
@Section("RFC6121 A.3")
class WhileAway {
    private static final String ROSTER = "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>";

    /** The user finds the contact in his roster. */
    @Case(
            value = "6121-A.3.3-approval-while-away-counts",
            title = "A subscription that is approved while the user is away is in his roster when he is back",
            observes = "RFC6121-A.3.3-2")
    void approvalWhileAwayCounts(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        Subscribing.request(romeo, juliet, observe);
        romeo.close();
        juliet.send("<presence type='subscribed' to='${romeo.bare}'/>");
        needsPush(juliet, "${romeo.bare}", "from", observe);

        hasItem(actors.reconnect(romeo), "to", "RFC6121-A.3.3-2", observe);
    }

    /** The user no longer sees the contact, whether he was told or not. */
    @Case(
            value = "6121-A.3.4-cancellation-while-away-counts",
            title = "A subscription that is cancelled while the user is away is gone from his roster when he is back",
            observes = "RFC6121-A.3.4-1")
    @Subscribed({"romeo", "juliet"})
    void cancellationWhileAwayCounts(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        leave(romeo, juliet, observe);
        juliet.send("<presence type='unsubscribed' to='${romeo.bare}'/>");
        needsPush(juliet, "${romeo.bare}", "to", observe);

        hasItem(actors.reconnect(romeo), "from", "RFC6121-A.3.4-1", observe);
    }

    /** Who no longer wants to see the user is no longer shown him. */
    @Case(
            value = "6121-A.3.2-end-while-away-counts",
            title = "Who unsubscribes while the contact is away is no subscriber when the contact is back",
            observes = "RFC6121-A.3.2-1")
    @Subscribed({"romeo", "juliet"})
    void endWhileAwayCounts(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        leave(romeo, juliet, observe);
        juliet.send("<presence type='unsubscribe' to='${romeo.bare}'/>");
        needsPush(juliet, "${romeo.bare}", "from", observe);

        hasItem(actors.reconnect(romeo), "to", "RFC6121-A.3.2-1", observe);
    }

    private static void leave(XmppSession who, XmppSession witness, Observations observe) {
        who.close();
        SetUp.needs(witness, "<presence type='unavailable' from='" + who.full() + "'/>", observe);
    }

    private static void needsPush(XmppSession session, String contact, String state, Observations observe) {
        SetUp.needs(
                session,
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='" + contact + "' subscription='" + state
                        + "'/></query></iq>",
                observe);
    }

    private static void hasItem(XmppSession back, String state, String requirement, Observations observe) {
        observe.that(requirement, back)
                .isAnswered(
                        ROSTER,
                        "<iq type='result'><query xmlns='jabber:iq:roster'><item jid='${juliet.bare}' subscription='"
                                + state + "'/></query></iq>");
    }
}
