package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.cases.rfc6121.RemoteSubscribing;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 4.2, 4.4 and 4.5: presence to and from a contact at another domain. */
@Section("RFC6121 4.2")
class RemotePresence {

    /** Of a contact at another domain the server knows nothing when a presence session begins, so it asks. */
    @Case(
            value = "6121-4.2.2-initial-presence-probes-remote-contacts",
            title = "Initial presence makes the server probe a contact at another domain, from and to the bare JIDs",
            observes = {"RFC6121-4.2.2-3", "RFC6121-4.3-1", "RFC6121-4.3.1-2", "RFC6121-4.7.1-3"})
    void initialPresenceProbesRemoteContacts(@Online XmppSession romeo, Actors actors, Observations observe) {
        var juliet = actors.remote("juliet");
        RemoteSubscribing.toRemote(romeo, juliet, observe);
        romeo.close();

        var again = actors.reconnect(romeo);

        var probe = observe.that("RFC6121-4.2.2-3", juliet).receives("<presence type='probe'/>");
        observe.that("RFC6121-4.3.1-2", probe).matches("<presence/>");
        observe.that("RFC6121-4.7.1-3", probe).matches("<presence/>");
        observe.that("RFC6121-4.3-1", probe).matches("<presence from='" + again.bare() + "' to='${juliet.bare}'/>");
    }

    /** A contact who is subscribed hears of the end, although it never showed itself and may well be offline. */
    @Case(
            value = "6121-4.5.2-unavailable-presence-reaches-contacts-that-are-offline",
            title = "A subscriber at another domain who is not available gets initial and unavailable presence",
            observes = {"RFC6121-4.5.2-3", "RFC6121-4.2.2-1"})
    void unavailablePresenceReachesContactsThatAreOffline(
            @Online XmppSession romeo, Actors actors, Observations observe) {
        var juliet = actors.remote("juliet");
        RemoteSubscribing.fromRemote(juliet, romeo, observe);
        juliet.send("<presence type='unavailable' from='${juliet.full}' to='${romeo.bare}'/>");
        romeo.send("<presence type='unavailable'/>");
        observe.that("RFC6121-4.5.2-3", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");

        romeo.send("<presence/>");
        observe.that("RFC6121-4.2.2-1", juliet).receives("<presence type='${absent}' from='${romeo.full}'/>");
        romeo.close();
        observe.that("RFC6121-4.5.2-3", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
    }

    /** What comes from another domain reaches each available resource, in the order in which it came. */
    @Case(
            value = "6121-4.4.3-presence-of-a-remote-contact-reaches-all-resources",
            title = "Presence of a contact at another domain, its change and its end reach each available resource",
            observes = {"RFC6121-4.2.3-1", "RFC6121-4.4.3-1", "RFC6121-4.5.3-1"})
    void presenceOfRemoteContactReachesAllResources(
            @Online XmppSession romeo,
            @Online(user = "romeo") XmppSession street,
            Actors actors,
            Observations observe) {
        var juliet = actors.remote("juliet");
        RemoteSubscribing.toRemote(romeo, juliet, observe);
        juliet.send("""
                <presence from='${juliet.full}' to='${romeo.bare}'/>
                <presence from='${juliet.full}' to='${romeo.bare}'><show>away</show></presence>
                <presence from='${juliet.full}' to='${romeo.bare}' type='unavailable'/>""");

        for (XmppSession resource : new XmppSession[] {romeo, street}) {
            observe.that("RFC6121-4.2.3-1", resource)
                    .receives("<presence type='${absent}' from='${juliet.full}'>${empty}</presence>");
            observe.that("RFC6121-4.4.3-1", resource)
                    .receives("<presence type='${absent}' from='${juliet.full}'><show>away</show></presence>");
            observe.that("RFC6121-4.5.3-1", resource).receives("<presence type='unavailable' from='${juliet.full}'/>");
        }
    }
}
