package org.xmppspec.cases.xep0077;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.ONLINE;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0077 section 3.2: cancelling a registration. Each case registers whom it needs. */
@Section("XEP0077 3.2")
class Cancellation {
    private static final String REMOVE = "<query xmlns='jabber:iq:register'><remove/></query>";

    /** With the account go its streams and its subscriptions. */
    @Case(
            value = "0077-3.2-cancelled-account-is-gone",
            title = "A cancellation ends all streams of the user with not-authorized and cancels the subscriptions",
            observes = {"XEP0077-3.2-2", "XEP0077-3.2-3", "XEP0077-3.2-4"},
            tags = "failed-login")
    void cancelledAccountIsGone(@Online XmppSession romeo, Actors actors, Observations observe) {
        try (var newcomer = Newcomer.register("bill", actors, observe)) {
            XmppSession bill = newcomer.at(ONLINE);
            XmppSession second = actors.open(actors.request("second", newcomer.account(), BIND));
            actors.subscribe(romeo, bill);
            bill.send("<iq type='set' id='cancel'>" + REMOVE + "</iq>");
            var refusal = bill.await("<iq id='cancel'/>")
                    .filter(answer -> answer.attribute("type").equals("error"));
            if (refusal.isPresent()) {
                throw observe.notApplicable("The server does not let a user cancel the registration ("
                        + Offers.condition(refusal.get()) + ").");
            }
            newcomer.isGone();

            observe.that("XEP0077-3.2-2", bill.awaitEnding()).hasStreamError("not-authorized");
            observe.that("XEP0077-3.2-2", second.awaitEnding()).hasStreamError("not-authorized");
            observe.that("XEP0077-3.2-4", romeo).receives("""
                    <t:one-of>
                      <presence type='unsubscribe' from='${bill.bare}'/>
                      <presence type='unsubscribed' from='${bill.bare}'/>
                    </t:one-of>""");
            observe.that("XEP0077-3.2-3", newcomer.logIn(newcomer.account().password()))
                    .fails();
        }
    }

    /** A cancellation is nothing but a cancellation. */
    @Case(
            value = "0077-3.2-cancellation-with-more-in-it-is-refused",
            title = "A cancellation with a further element in it is refused with bad-request",
            observes = "XEP0077-3.2-DEF.1")
    void cancellationWithMoreInItIsRefused(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe)) {
            XmppSession session = bill.at(BIND);
            session.send("<iq type='set' id='more'><query xmlns='jabber:iq:register'><remove/><username>"
                    + bill.account().localpart() + "</username></query></iq>");
            var answer = session.await("<iq id='more'/>");
            if (answer.filter(iq -> iq.attribute("type").equals("result")).isPresent()) {
                bill.isGone();
            }
            observe.that("XEP0077-3.2-DEF.1", answer).hasError("bad-request");
        }
    }

    /** Whoever else is named in a request, it is about the account of who sends it. */
    @Case(
            value = "0077-3.2-account-of-another-cannot-be-cancelled",
            title = "A user who asks to remove the account of another does not remove it",
            observes = "XEP0077-3.2-1")
    void accountOfAnotherCannotBeCancelled(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe);
                var thief = Newcomer.register("thief", actors, observe)) {
            XmppSession session = thief.at(BIND);
            session.send("<iq type='set' id='theft' to='" + bill.account().bare() + "'>" + REMOVE + "</iq>");
            session.await("<iq id='theft'/>");

            observe.that("XEP0077-3.2-1", bill.logIn(bill.account().password())).succeeds();
        }
    }

    /** Another service learns who wants to leave it. */
    @Case(
            value = "0077-3.2-cancellation-elsewhere-names-its-sender",
            title = "A cancellation for another domain gets there with the full JID of the user",
            observes = "XEP0077-3.2-5")
    void cancellationElsewhereNamesItsSender(
            @Stage(BIND) XmppSession romeo, RemoteContact nurse, Observations observe) {
        romeo.send("<iq type='set' id='leave' to='${nurse.bare}'>" + REMOVE + "</iq>");
        observe.that("XEP0077-3.2-5", nurse)
                .receives("<iq type='set' id='leave' from='${romeo.full}' to='${nurse.bare}'>" + REMOVE + "</iq>");
    }
}
