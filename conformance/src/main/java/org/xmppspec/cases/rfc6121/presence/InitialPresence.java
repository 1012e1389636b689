package org.xmppspec.cases.rfc6121.presence;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.Observed;

/** RFC 6121 section 4.2: a resource becomes available. */
@Section("RFC6121 4.2")
class InitialPresence {

    /** A user is subscribed to her own presence. */
    @Case(
            value = "6121-4.2.2-initial-presence-reaches-own-resources",
            title = "Initial presence reaches all available resources of the user, the new one included",
            observes = "RFC6121-4.2.2-2")
    void initialPresenceReachesOwnResources(
            @Stage(value = BIND, user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.send("<presence><status>at the window</status></presence>");

        observe.that("RFC6121-4.2.2-2", balcony)
                .receives("<presence from='${balcony.full}'><status>at the window</status></presence>");
        observe.that("RFC6121-4.2.2-2", chamber)
                .receives("<presence from='${balcony.full}'><status>at the window</status></presence>");
    }

    /** Contacts with a subscription hear of the new resource, on each of their resources. */
    @Case(
            value = "6121-4.2.2-initial-presence-reaches-subscribers",
            title = "Initial presence reaches every available resource of a subscribed contact from the full JID",
            observes = {"RFC6121-4.2.2-1", "RFC6121-4.2.3-1"})
    @Subscribed({"romeo", "juliet"})
    void initialPresenceReachesSubscribers(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Actors actors,
            Observations observe) {
        var garden = actors.open(actors.request("garden", "romeo", BIND));

        garden.send("<presence><status>below</status></presence>");

        Observed first = observe.that("RFC6121-4.2.2-1", balcony)
                .receives("<presence from='${garden.full}'><status>below</status></presence>");
        observe.that("RFC6121-4.2.3-1", "whether the resource that came first got it", first.came())
                .is(true);
        observe.that("RFC6121-4.2.3-1", chamber)
                .receives("<presence from='${garden.full}'><status>below</status></presence>");
    }

    /** Of a subscription in one direction, only the one who has it sees the other. */
    @Case(
            value = "6121-4.2.2-initial-presence-follows-the-direction",
            title = "With a subscription one way, the subscriber sees the contact come and the contact sees nothing",
            observes = {"RFC6121-4.2.2-1", "RFC6121-11-2", "RFC6121-11-3"})
    void initialPresenceFollowsTheDirection(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        Subscribing.oneWay(romeo, juliet, observe);

        var garden = actors.open(actors.request("garden", "romeo", BIND));
        garden.send("<presence/>");
        romeo.await("<presence from='${garden.full}' type='${absent}'/>");
        observe.that("RFC6121-11-3", juliet)
                .receivesNo("<presence from='${garden.full}'/>")
                .afterRoundTripsOf(garden);
        observe.that("RFC6121-11-2", juliet)
                .receivesNo("<presence from='${romeo.full}'/>")
                .afterRoundTripsOf(romeo);

        actors.open(actors.request("balcony", "juliet", BIND)).send("<presence/>");
        observe.that("RFC6121-4.2.2-1", romeo).receives("<presence from='${balcony.full}' type='${absent}'/>");
    }

    /** Who comes online learns who of the contacts is there already, and as what. */
    @Case(
            value = "6121-4.3.2-login-brings-contacts-presence",
            title =
                    "At login a user gets the last presence of a subscribed contact's resource, complete and with its id",
            observes = {"RFC6121-4.3.2-9", "RFC6121-4.3.2.1-1"})
    @Subscribed({"romeo", "juliet"})
    void loginBringsContactsPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        juliet.send("""
                <presence id='busy'>
                  <show>dnd</show><status>busy!</status><priority>3</priority>
                  <mood xmlns='urn:xmppspec:extension'>in love</mood>
                </presence>""");
        romeo.await("<presence from='${juliet.full}'><show>dnd</show>${more}</presence>");

        var garden = actors.online("romeo");

        var presence = observe.that("RFC6121-4.3.2-9", garden).receives("""
                        <presence type='${absent}' from='${juliet.full}'>
                          <show>dnd</show><status>busy!</status><priority>3</priority>
                          <mood xmlns='urn:xmppspec:extension'>in love</mood>
                        </presence>""");
        observe.that("RFC6121-4.3.2.1-1", presence).matches("<presence id='busy'/>");
    }
}
