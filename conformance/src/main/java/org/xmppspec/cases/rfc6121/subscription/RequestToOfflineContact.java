package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.Account;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 3.1.3: a request waits for a contact who has no available resource. */
@Section("RFC6121 3.1.3")
class RequestToOfflineContact {

    /** The request waits with all that it contains, and comes again at each login until it is answered. */
    @Case(
            value = "6121-3.1.3-request-waits-until-answered",
            title = "A subscription request to an offline contact is delivered complete at each login until answered",
            observes = {"RFC6121-3.1.3-11", "RFC6121-3.1.3-12"})
    void requestWaitsUntilAnswered(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("""
                <presence type='subscribe' to='${juliet.bare}'>
                  <status>Call me but love</status>
                  <oath xmlns='urn:xmppspec:extension'>by yonder moon</oath>
                </presence>""");
        awaitPending(romeo, observe);

        var first = actors.online("juliet");
        observe.that("RFC6121-3.1.3-11", first).receives("""
                        <presence type='subscribe' from='${romeo.bare}'>
                          <status>Call me but love</status>
                          <oath xmlns='urn:xmppspec:extension'>by yonder moon</oath>
                        </presence>""");
        first.close();
        var second = actors.reconnect(first);
        observe.that("RFC6121-3.1.3-12", second).receives("<presence type='subscribe' from='${romeo.bare}'/>");
        second.send("<presence type='subscribed' to='${romeo.bare}'/>");
        romeo.await("<presence type='subscribed' from='${juliet.bare}'/>");
        second.close();
        var third = actors.reconnect(second);
        observe.that("RFC6121-3.1.3-12", third)
                .receivesNo("<presence type='subscribe'/>")
                .afterRoundTripsOf(third);
    }

    /** A denied request is answered too. */
    @Case(
            value = "6121-3.1.3-denied-request-does-not-come-again",
            title = "A subscription request that the contact has denied is not delivered at the next login",
            observes = "RFC6121-3.1.3-12")
    void deniedRequestDoesNotComeAgain(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("<presence type='subscribe' to='${juliet.bare}'/>");
        awaitPending(romeo, observe);

        var first = actors.online("juliet");
        observe.that("RFC6121-3.1.3-12", first).receives("<presence type='subscribe' from='${romeo.bare}'/>");
        first.send("<presence type='unsubscribed' to='${romeo.bare}'/>");
        first.close();
        var second = actors.reconnect(first);
        observe.that("RFC6121-3.1.3-12", second)
                .receivesNo("<presence type='subscribe'/>")
                .afterRoundTripsOf(second);
    }

    /** However often a user asks, the contact is asked once. */
    @Case(
            value = "6121-3.1.3-only-one-request-is-delivered",
            title = "Of several subscription requests from one user, an offline contact gets one at login",
            observes = "RFC6121-3.1.3-13")
    void onlyOneRequestIsDelivered(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("""
                <presence type='subscribe' to='${juliet.bare}' id='first'/>
                <presence type='subscribe' to='${juliet.bare}' id='second'/>
                <presence type='subscribe' to='${juliet.bare}' id='third'/>""");
        awaitPending(romeo, observe);

        var session = actors.online("juliet");
        observe.that("RFC6121-3.1.3-13", session).receives("<presence type='subscribe' from='${romeo.bare}'/>");
        observe.that("RFC6121-3.1.3-13", session)
                .receivesNo("<presence type='subscribe'/>")
                .afterRoundTripsOf(session);
    }

    /** A user who changes her mind before the contact has answered leaves nothing behind. */
    @Case(
            value = "6121-3.3.3-withdrawn-request-is-not-delivered",
            title = "A subscription request that the user has withdrawn is not delivered at the contact's login",
            observes = "RFC6121-3.3.3-6")
    void withdrawnRequestIsNotDelivered(
            @Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("<presence type='subscribe' to='${juliet.bare}'/>");
        awaitPending(romeo, observe);
        romeo.send("<presence type='unsubscribe' to='${juliet.bare}'/>");
        romeo.await("<iq type='set'><query xmlns='jabber:iq:roster'><item ask='${absent}'/></query></iq>");

        var session = actors.online("juliet");
        observe.that("RFC6121-3.3.3-6", session)
                .receivesNo("<presence type='subscribe'/>")
                .afterRoundTripsOf(session);
    }

    /** Waits for the roster push that follows the delivery or storage of the request (section 3.1.2). */
    private static void awaitPending(XmppSession user, Observations observe) {
        SetUp.needs(
                user, "<iq type='set'><query xmlns='jabber:iq:roster'><item ask='subscribe'/></query></iq>", observe);
        user.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
    }
}
