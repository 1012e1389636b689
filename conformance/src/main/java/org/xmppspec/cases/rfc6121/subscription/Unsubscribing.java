package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 3.3: a user ends her own subscription to a contact. */
@Section("RFC6121 3.3")
class Unsubscribing {

    /** The contact's interested resources get the unsubscribe, then the push. */
    @Case(
            value = "6121-3.3.3-unsubscribe-comes-before-the-push",
            title = "The contact's interested resources get the unsubscribe first and then the roster push",
            observes = {"RFC6121-3.3.2-4", "RFC6121-3.3.3-2.1", "RFC6121-3.3.3-2.2", "RFC6121-3.3.3-3"})
    @Subscribed({"romeo", "juliet"})
    void unsubscribeComesBeforeThePush(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        romeo.send("<presence type='unsubscribe' to='${balcony.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${romeo.bare}' subscription='to'/>
                </query></iq>""";
        observe.that("RFC6121-3.3.3-3", balcony).receivesInOrder("<presence type='unsubscribe'/>", push);
        var notice = observe.that("RFC6121-3.3.3-2.1", chamber).receives("<presence type='unsubscribe'/>");
        observe.that("RFC6121-3.3.2-4", notice).matches("<presence from='${romeo.bare}'/>");
        observe.that("RFC6121-3.3.3-2.2", chamber).receives(push);
    }

    /** The user's side: the item loses the direction to the contact, and the contact's resources go. */
    @Case(
            value = "6121-3.3.2-unsubscribing-is-pushed-to-the-user",
            title =
                    "After unsubscribing, the user's interested resources get subscription='from' and see the contact go",
            observes = {"RFC6121-3.3.2-5", "RFC6121-3.3.3-2.3"})
    @Subscribed({"romeo", "juliet"})
    void unsubscribingIsPushedToTheUser(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        orchard.send("<presence type='unsubscribe' to='${balcony.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${balcony.bare}' subscription='from'/>
                </query></iq>""";
        observe.that("RFC6121-3.3.2-5", orchard).receives(push);
        observe.that("RFC6121-3.3.2-5", street).receives(push);
        observe.that("RFC6121-3.3.3-2.3", orchard).receives("<presence type='unavailable' from='${balcony.full}'/>");
        observe.that("RFC6121-3.3.3-2.3", orchard).receives("<presence type='unavailable' from='${chamber.full}'/>");
    }

    /** An unsubscribe from someone who is not subscribed is ignored. */
    @Case(
            value = "6121-3.3.3-unsubscribe-of-a-stranger-is-ignored",
            title = "An unsubscribe from a user without a subscription is neither delivered nor pushed",
            observes = "RFC6121-3.3.3-5")
    void unsubscribeOfStrangerIsIgnored(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='unsubscribe' to='${juliet.bare}'/>");

        observe.that("RFC6121-3.3.3-5", juliet)
                .receivesNo("<presence type='unsubscribe'/>")
                .afterRoundTripsOf(romeo);
        observe.that("RFC6121-3.3.3-5", juliet).receivesNo("<iq type='set'/>").afterRoundTripsOf(romeo);
    }
}
