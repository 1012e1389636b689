package org.xmppspec.cases.rfc6121.subscription;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 3.2: a contact cancels the subscription that it has granted. */
@Section("RFC6121 3.2")
class SubscriptionCancellation {

    /** The user sees each of the contact's resources go before the news that the subscription is over. */
    @Case(
            value = "6121-3.2.2-cancelling-takes-presence-away-first",
            title =
                    "A cancelled user gets unavailable presence from each of the contact's resources, then unsubscribed",
            observes = {"RFC6121-3.2.2-4", "RFC6121-3.2.2-5", "RFC6121-3.2.3-4"})
    @Subscribed({"romeo", "juliet"})
    void cancellingTakesPresenceAwayFirst(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.send("<presence type='unsubscribed' to='${romeo.bare}'/>");

        observe.that("RFC6121-3.2.2-5", romeo)
                .receivesInOrder(
                        "<presence type='unavailable' from='${balcony.full}'/>",
                        "<presence type='unsubscribed' from='${balcony.bare}'/>");
        var chamberGone = observe.that("RFC6121-3.2.2-4", romeo)
                .receives("<presence type='unavailable' from='${chamber.full}'/>");
        observe.that("RFC6121-3.2.3-4", chamberGone).matches("<presence type='unavailable'/>");
        observe.that("RFC6121-3.2.2-4", "the types of what came from Juliet", typesFrom(romeo, balcony.bare()))
                .satisfies("unsubscribed is among them", types -> types.contains("unsubscribed"));
    }

    private static List<String> typesFrom(XmppSession receiver, String account) {
        return receiver.received().stream()
                .filter(received -> received.attribute("from").equals(account))
                .map(received -> received.attribute("type"))
                .toList();
    }

    /** Every interested resource of the user gets the cancellation first and the changed item after it. */
    @Case(
            value = "6121-3.2.3-cancellation-comes-before-the-push",
            title =
                    "The user's interested resources get the cancellation first, then the push with subscription='from'",
            observes = {"RFC6121-3.2.2-6", "RFC6121-3.2.3-2.1", "RFC6121-3.2.3-2.2", "RFC6121-3.2.3-3"})
    @Subscribed({"romeo", "juliet"})
    void cancellationComesBeforeThePush(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        juliet.send("<presence type='unsubscribed' to='${orchard.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' subscription='from'/>
                </query></iq>""";
        observe.that("RFC6121-3.2.3-3", orchard).receivesInOrder("<presence type='unsubscribed'/>", push);
        var cancellation = observe.that("RFC6121-3.2.3-2.1", street).receives("<presence type='unsubscribed'/>");
        observe.that("RFC6121-3.2.2-6", cancellation).matches("<presence from='${juliet.bare}'/>");
        observe.that("RFC6121-3.2.3-2.2", street).receives(push);
    }

    /** The contact's own side: the item loses the direction from the user. */
    @Case(
            value = "6121-3.2.2-cancelling-is-pushed-to-the-contact",
            title = "After cancelling, the contact's interested resources get the user with subscription='to'",
            observes = "RFC6121-3.2.2-7")
    @Subscribed({"romeo", "juliet"})
    void cancellingIsPushedToTheContact(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.send("<presence type='unsubscribed' to='${romeo.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${romeo.bare}' subscription='to'/>
                </query></iq>""";
        observe.that("RFC6121-3.2.2-7", balcony).receives(push);
        observe.that("RFC6121-3.2.2-7", chamber).receives(push);
    }

    /** What the contact does from then on is not the user's business. */
    @Case(
            value = "6121-3.2.2-cancelled-user-sees-no-more-presence",
            title = "A user whose subscription was cancelled gets no further presence of the contact",
            observes = {"RFC6121-11-1", "RFC6121-11-3"})
    @Subscribed({"romeo", "juliet"})
    void cancelledUserSeesNoMorePresence(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<presence type='unsubscribed' to='${romeo.bare}'/>");
        romeo.await("<presence type='unsubscribed' from='${juliet.bare}'/>");

        juliet.send("<presence><show>chat</show></presence>");

        juliet.await("<presence from='${juliet.full}'><show>chat</show></presence>");
        observe.that("RFC6121-11-3", romeo)
                .receivesNo("<presence type='${absent}' from='${juliet.full}'/>")
                .afterRoundTripsOf(juliet);
        romeo.send("<presence type='probe' to='${juliet.bare}'/>");
        observe.that("RFC6121-11-1", romeo)
                .receivesNo("<presence type='${absent}' from='${juliet.full}'/>")
                .afterRoundTripsOf(romeo);
    }

    /** A cancellation of what was never granted does not reach the one who never had it. */
    @Case(
            value = "6121-3.2.2-cancelling-nothing-reaches-nobody",
            title = "Cancelling a subscription that does not exist sends the user nothing",
            observes = {"RFC6121-3.2.2-2", "RFC6121-3.2.3-6"})
    void cancellingNothingReachesNobody(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<presence type='unsubscribed' to='${romeo.bare}'/>");

        observe.that("RFC6121-3.2.2-2", romeo)
                .receivesNo("<presence type='unavailable'/>")
                .afterRoundTripsOf(juliet);
        observe.that("RFC6121-3.2.3-6", romeo)
                .receivesNo("<presence type='unsubscribed'/>")
                .afterRoundTripsOf(juliet);
    }
}
