package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 3.1.5 and 3.1.6: a request is approved. */
@Section("RFC6121 3.1.5")
class SubscriptionApproval {

    /** The contact's side: the item of the user says from, on every interested resource. */
    @Case(
            value = "6121-3.1.5-approval-is-pushed-to-the-contact",
            title = "After approving, the contact's interested resources get the user with subscription='from'",
            observes = "RFC6121-3.1.5-2")
    void approvalIsPushedToTheContact(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        Subscribing.request(romeo, balcony, observe);

        balcony.send("<presence type='subscribed' to='${romeo.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${romeo.bare}' subscription='from'/>
                </query></iq>""";
        observe.that("RFC6121-3.1.5-2", balcony).receives(push);
        observe.that("RFC6121-3.1.5-2", chamber).receives(push);
    }

    /** The user's side: the approval, then the push that says to, on every interested resource. */
    @Case(
            value = "6121-3.1.6-approval-comes-before-the-push",
            title = "The user's interested resources get the approval first and then the push with subscription='to'",
            observes = {"RFC6121-3.1.5-1", "RFC6121-3.1.6-2.1", "RFC6121-3.1.6-2.2", "RFC6121-3.1.6-3"})
    void approvalComesBeforeThePush(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        Subscribing.request(orchard, juliet, observe);

        juliet.send("<presence type='subscribed' to='${orchard.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' subscription='to' ask='${absent}'/>
                </query></iq>""";
        observe.that("RFC6121-3.1.6-3", orchard).receivesInOrder("<presence type='subscribed'/>", push);
        var approval = observe.that("RFC6121-3.1.6-2.1", street).receives("<presence type='subscribed'/>");
        observe.that("RFC6121-3.1.5-1", approval).matches("<presence from='${juliet.bare}'/>");
        observe.that("RFC6121-3.1.6-2.2", street).receives(push);
    }

    /** From now on the user sees the contact: each resource of the one on each resource of the other. */
    @Case(
            value = "6121-3.1.5-approval-brings-presence",
            title = "After approval each of the user's resources gets the presence of each of the contact's resources",
            observes = {"RFC6121-3.1.5-3", "RFC6121-3.1.6-4", "RFC6121-3.1.6-2.3"})
    void approvalBringsPresence(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        Subscribing.request(orchard, balcony, observe);

        balcony.send("<presence type='subscribed' to='${orchard.bare}'/>");

        observe.that("RFC6121-3.1.5-3", orchard).receives("<presence type='${absent}' from='${balcony.full}'/>");
        observe.that("RFC6121-3.1.5-3", orchard).receives("<presence type='${absent}' from='${chamber.full}'/>");
        observe.that("RFC6121-3.1.6-4", street).receives("<presence type='${absent}' from='${balcony.full}'/>");
        observe.that("RFC6121-3.1.6-2.3", street).receives("<presence type='${absent}' from='${chamber.full}'/>");
    }

    /** With the second direction approved, both items say both. */
    @Case(
            value = "6121-3.1.6-second-direction-makes-it-mutual",
            title = "When the contact's own request is approved, the items of both sides become subscription='both'",
            observes = {"RFC6121-3.1.5-2", "RFC6121-3.1.6-2.2"})
    void secondDirectionMakesItMutual(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        Subscribing.oneWay(romeo, juliet, observe);
        Subscribing.request(juliet, romeo, observe);

        romeo.send("<presence type='subscribed' to='${juliet.bare}'/>");

        observe.that("RFC6121-3.1.5-2", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${juliet.bare}' subscription='both'/>
                        </query></iq>""");
        observe.that("RFC6121-3.1.6-2.2", juliet).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${romeo.bare}' subscription='both' ask='${absent}'/>
                        </query></iq>""");
    }

    /** An approval that nobody asked for is ignored on the side of the one it is meant for. */
    @Case(
            value = "6121-3.1.6-unasked-approval-is-ignored",
            title = "An approval that the user did not ask for is neither delivered nor pushed",
            observes = {"RFC6121-3.1.6-6", "RFC6121-A.3.3-1"})
    void unaskedApprovalIsIgnored(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<presence type='subscribed' to='${romeo.bare}'/>");

        observe.that("RFC6121-3.1.6-6", romeo)
                .receivesNo("<presence type='subscribed'/>")
                .afterRoundTripsOf(juliet);
        observe.that("RFC6121-3.1.6-6", romeo).receivesNo("<iq type='set'/>").afterRoundTripsOf(juliet);
        observe.that("RFC6121-A.3.3-1", romeo)
                .isAnswered(
                        "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='result'><query xmlns='jabber:iq:roster'><t:absent><item jid='${juliet.bare}'/></t:absent>"
                                + "</query></iq>");
    }
}
