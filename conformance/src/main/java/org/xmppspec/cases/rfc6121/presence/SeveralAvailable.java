package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 4.2 and 4.5: each resource of a contact comes and goes by itself, today and tomorrow. */
@Section("RFC6121 4.5")
class SeveralAvailable {

    /** Whichever resource goes first, by word or without one. */
    @Case(
            value = "6121-4.5.2-each-resource-leaves-by-itself",
            title = "A subscriber hears of the end of each of a contact's resources, the later one first",
            observes = "RFC6121-4.5.2-2")
    @Subscribed({"romeo", "juliet"})
    void eachResourceLeavesByItself(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        chamber.send("<presence type='unavailable'/>");
        observe.that("RFC6121-4.5.2-2", romeo).receives("<presence type='unavailable' from='${chamber.full}'/>");

        balcony.close();
        observe.that("RFC6121-4.5.2-2", romeo).receives("<presence type='unavailable' from='${balcony.full}'/>");
    }

    /** A subscription is for longer than a session. */
    @Case(
            value = "6121-4.2.2-subscription-outlives-the-session",
            title = "A user who logs out and in again is seen by his subscribers as before",
            observes = {"RFC6121-2-1", "RFC6121-4.2.2-1"})
    @Subscribed({"romeo", "juliet"})
    void subscriptionOutlivesTheSession(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        romeo.close();
        SetUp.needs(juliet, "<presence type='unavailable' from='${romeo.full}'/>", observe);

        var again = actors.reconnect(romeo);

        observe.that("RFC6121-4.2.2-1", juliet).receives("<presence type='${absent}' from='" + again.full() + "'/>");
        observe.that("RFC6121-2-1", again).isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                <iq type='result'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' subscription='both'/>
                </query></iq>""");
    }
}
