package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 4.3: presence is asked for.
 *
 * <p>A server need not probe for contacts of its own, so here the client probes. Section 4.3 has the server process that
 * like a probe of its own, so the rules of 4.3.2 are followed for it.
 */
@Section("RFC6121 4.3")
class PresenceProbe {

    /** A subscriber gets the presence of every resource. */
    @Case(
            value = "6121-4.3.2-probe-of-a-subscriber-is-answered",
            title = "A subscriber's probe is answered with the last presence of each available resource of the contact",
            observes = {"RFC6121-4.3.2-1", "RFC6121-4.3.2-1.4", "RFC6121-4.3.2-9", "RFC6121-8.5.2.1.2-3"})
    @Subscribed({"romeo", "juliet"})
    void probeOfSubscriberIsAnswered(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        chamber.send("<presence><show>xa</show><status>asleep</status></presence>");
        romeo.await("<presence from='${chamber.full}'><show>xa</show>${more}</presence>");

        romeo.send("<presence type='probe' to='${balcony.bare}'/>");

        observe.that("RFC6121-4.3.2-9", romeo).receives("<presence type='${absent}' from='${balcony.full}'/>");
        var full = observe.that("RFC6121-4.3.2-9", romeo).receives("""
                        <presence type='${absent}' from='${chamber.full}'>
                          <show>xa</show><status>asleep</status>
                        </presence>""");
        observe.that("RFC6121-4.3.2-1", full).matches("<presence/>");
        observe.that("RFC6121-4.3.2-1.4", full).matches("<presence/>");
        observe.that("RFC6121-8.5.2.1.2-3", balcony)
                .receivesNo("<presence type='probe'/>")
                .beforeMarkerFrom(romeo);
    }

    /** A probe of one resource does not tell about the others. */
    @Case(
            value = "6121-4.3.2-probe-of-a-full-jid-is-about-that-resource",
            title = "A probe to a full JID brings the presence of that resource and of no other",
            observes = {"RFC6121-4.3.2-10", "RFC6121-4.3.2-11", "RFC6121-8.5.3.1-6"})
    @Subscribed({"romeo", "juliet"})
    void probeOfFullJidIsAboutThatResource(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        romeo.send("<presence type='probe' to='${balcony.full}'/>");

        var answer =
                observe.that("RFC6121-4.3.2-11", romeo).receives("<presence type='${absent}' from='${balcony.full}'/>");
        observe.that("RFC6121-4.3.2-10", romeo)
                .receivesNo("<presence from='${chamber.full}'/>")
                .afterRoundTripsOf(romeo);
        observe.that("RFC6121-8.5.3.1-6", answer).matches("<presence/>");
    }

    /**
     * A stranger learns nothing, and gets no error for asking either. That the probe is answered with unsubscribed
     * cannot be seen from here: the stranger's own server has to ignore that (3.2.3).
     */
    @Case(
            value = "6121-11-probe-of-a-stranger-reveals-nothing",
            title = "A stranger's probe brings neither presence nor an error",
            observes = {"RFC6121-11-1", "RFC6121-4.3-3"})
    void probeOfStrangerRevealsNothing(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='probe' to='${juliet.bare}'/><presence type='probe' to='${juliet.full}'/>");

        observe.that("RFC6121-11-1", romeo)
                .receivesNo("<presence type='${absent}' from='${juliet.full}'/>")
                .afterRoundTripsOf(romeo);
        observe.that("RFC6121-4.3-3", romeo)
                .receivesNo("<presence type='error'/>")
                .afterRoundTripsOf(romeo);
    }

    /** A subscriber learns that the contact is not there, and since when. */
    @Case(
            value = "6121-4.3.2-probe-of-an-offline-contact",
            title = "A probe of a contact without available resources is answered with unavailable and the time of it",
            observes = {"RFC6121-4.3.2-1.3", "RFC6121-4.3.2-6", "RFC6121-4.3.2-8", "RFC6121-4.3.2.1-2"})
    @Subscribed({"romeo", "juliet"})
    void probeOfOfflineContact(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.close();
        romeo.await("<presence type='unavailable' from='${juliet.full}'/>");

        romeo.send("<presence type='probe' to='${juliet.bare}' id='where'/>");

        var answer = observe.that("RFC6121-4.3.2-6", romeo).receives("<presence type='unavailable'/>");
        observe.that("RFC6121-4.3.2-1.3", answer).matches("<presence from='${juliet.bare}'/>");
        answer.orEnd();
        observe.that("RFC6121-4.3.2-8", answer)
                .matches("<presence><delay xmlns='urn:xmpp:delay' stamp='${present}'/>${more}</presence>");
        observe.that("RFC6121-4.3.2.1-2", answer).matches("<presence id='where'/>");
    }

    /** What the contact said on leaving is told in full or not at all. */
    @Case(
            value = "6121-4.3.2-offline-answer-tells-all-or-nothing",
            title = "A probe of a contact that has gone brings either its last presence in full or the bare fact",
            observes = "RFC6121-4.3.2-7")
    @Subscribed({"romeo", "juliet"})
    void offlineAnswerTellsAllOrNothing(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("""
                <presence type='unavailable'>
                  <status>to the friar</status><mood xmlns='urn:xmppspec:extension'>in love</mood>
                </presence>""");
        SetUp.needs(romeo, "<presence type='unavailable' from='${juliet.full}'>${more}</presence>", observe);

        romeo.send("<presence type='probe' to='${juliet.bare}'/>");

        var answer = romeo.await("<presence type='unavailable'/>");
        if (answer.isEmpty()) {
            throw observe.notApplicable("The probe of a contact without available resources was not answered.");
        }
        observe.that("RFC6121-4.3.2-7", answer).matches("""
                        <t:one-of>
                          <presence type='unavailable'>
                            <status>to the friar</status><mood xmlns='urn:xmppspec:extension'>in love</mood>
                          </presence>
                          <presence type='unavailable'>${empty}</presence>
                        </t:one-of>""");
    }
}
