package org.xmppspec.cases.rfc6121.roster;

import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 2.5.2: removing an item ends the subscriptions that it stood for. */
@Section("RFC6121 2.5.2")
class RosterItemRemovedWithSubscription {
    private static final String REMOVE_JULIET = """
            <iq type='set'><query xmlns='jabber:iq:roster'>
              <item jid='${juliet.bare}' subscription='remove'/>
            </query></iq>""";

    /** A mutual subscription ends in both directions. */
    @Case(
            value = "6121-2.5.2-removal-ends-both-subscriptions",
            title = "Removing a contact with a mutual subscription sends the contact unsubscribe and unsubscribed",
            observes = "RFC6121-2.5.2-4")
    @Subscribed({"romeo", "juliet"})
    void removalEndsBothSubscriptions(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.request(REMOVE_JULIET);

        observe.that("RFC6121-2.5.2-4", juliet).receives("<presence type='unsubscribe' from='${romeo.bare}'/>");
        observe.that("RFC6121-2.5.2-4", juliet).receives("<presence type='unsubscribed' from='${romeo.bare}'/>");
    }

    /** The user's own subscription ends with an unsubscribe. */
    @Case(
            value = "6121-2.5.2-removal-ends-the-users-subscription",
            title = "Removing a contact that the user is subscribed to sends the contact unsubscribe",
            observes = "RFC6121-2.5.2-2")
    void removalEndsTheUsersSubscription(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        Subscribing.oneWay(romeo, juliet, observe);

        romeo.request(REMOVE_JULIET);

        observe.that("RFC6121-2.5.2-2", juliet).receives("<presence type='unsubscribe' from='${romeo.bare}'/>");
    }

    /** The contact's subscription ends with an unsubscribed. */
    @Case(
            value = "6121-2.5.2-removal-ends-the-contacts-subscription",
            title = "Removing a contact that is subscribed to the user sends the contact unsubscribed",
            observes = "RFC6121-2.5.2-3")
    void removalEndsTheContactsSubscription(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        Subscribing.oneWay(juliet, romeo, observe);

        romeo.request(REMOVE_JULIET);

        observe.that("RFC6121-2.5.2-3", juliet).receives("<presence type='unsubscribed' from='${romeo.bare}'/>");
    }
}
