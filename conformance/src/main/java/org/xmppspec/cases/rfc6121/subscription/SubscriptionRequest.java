package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 3.1.1 to 3.1.3: a subscription is requested. */
@Section("RFC6121 3.1")
class SubscriptionRequest {

    /** The request reaches every available resource of the contact, from the user's bare JID. */
    @Case(
            value = "6121-3.1.3-request-reaches-each-available-resource",
            title = "A subscription request reaches every available resource of the contact, from the user's bare JID",
            observes = {
                "RFC6121-3-1",
                "RFC6121-3.1.2-7",
                "RFC6121-3.1.3-6",
                "RFC6121-3.1.3-9",
                "RFC6121-8.5.2.1.2-2",
                "RFC6121-8.5.2.1.2-4"
            })
    void requestReachesEachAvailableResource(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        romeo.send("<presence type='subscribe' to='${balcony.bare}'/>");

        var request = observe.that("RFC6121-3.1.3-9", balcony).receives("<presence type='subscribe'/>");
        observe.that("RFC6121-3.1.3-9", chamber).receives("<presence type='subscribe'/>");
        observe.that("RFC6121-3.1.3-6", request).matches("<presence type='subscribe' from='${present}'/>");
        observe.that("RFC6121-8.5.2.1.2-2", request).matches("<presence type='subscribe'/>");
        observe.that("RFC6121-3-1", request).matches("<presence from='${romeo.bare}'/>");
        observe.that("RFC6121-3.1.2-7", request).matches("<presence from='${romeo.bare}'/>");
        observe.that("RFC6121-8.5.2.1.2-4", request).matches("<presence to='${balcony.bare}'/>");
    }

    /** The user's own resources learn that a request is out. */
    @Case(
            value = "6121-3.1.2-request-is-pushed-as-pending",
            title = "After a subscription request the user's interested resources get the contact with ask='subscribe'",
            observes = {"RFC6121-3.1.2-9", "RFC6121-2.1.2.2-1"})
    void requestIsPushedAsPending(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        orchard.send("<presence type='subscribe' to='${juliet.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' subscription='none' ask='subscribe'/>
                </query></iq>""";
        observe.that("RFC6121-3.1.2-9", orchard).receives(push);
        observe.that("RFC6121-3.1.2-9", street).receives(push);
        observe.that("RFC6121-2.1.2.2-1", street)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='${juliet.bare}' ask='subscribe'/>
                          ${more}
                        </query></iq>""");
    }

    /** Presence is shared between accounts: a request to one resource is meant for the account. */
    @Case(
            value = "6121-3.1.2-request-to-a-full-jid-is-for-the-bare-jid",
            title = "A subscription request to a full JID is treated as one to the bare JID",
            observes = {"RFC6121-3.1.2-3", "RFC6121-3.1.3-2"})
    void requestToFullJidIsForBareJid(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='subscribe' to='${juliet.full}'/>");

        var request = observe.that("RFC6121-3.1.2-3", juliet).receives("<presence type='subscribe'/>");
        observe.that("RFC6121-3.1.3-2", request).matches("<presence to='${juliet.bare}' from='${romeo.bare}'/>");
        observe.that("RFC6121-3.1.2-3", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${juliet.bare}' ask='subscribe'/>
                        </query></iq>""");
    }

    /** Only the contact approves, and until then nothing of the contact changes or shows. */
    @Case(
            value = "6121-3.1.3-nothing-is-granted-before-approval",
            title = "Before the contact approves, the user gets no approval and no presence, and is in no roster",
            observes = {"RFC6121-3.1.3-5", "RFC6121-3.1.3-14", "RFC6121-11-2"})
    void nothingIsGrantedBeforeApproval(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='subscribe' to='${juliet.bare}'/>");
        juliet.await("<presence type='subscribe' from='${romeo.bare}'/>");
        juliet.send("<presence><show>away</show></presence>");
        juliet.await("<presence from='${juliet.full}'><show>away</show></presence>");

        observe.that("RFC6121-3.1.3-5", romeo)
                .receivesNo("<presence type='subscribed'/>")
                .afterRoundTripsOf(juliet);
        observe.that("RFC6121-11-2", romeo)
                .receivesNo("<presence type='${absent}' from='${juliet.full}'/>")
                .afterRoundTripsOf(juliet);
        observe.that("RFC6121-3.1.3-14", juliet)
                .isAnswered(
                        "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='result'><query xmlns='jabber:iq:roster'><t:absent><item jid='${romeo.bare}'/></t:absent>"
                                + "</query></iq>");
    }

    /** Clients differ in whether they name the contact first or ask first. */
    @Case(
            value = "6121-3.1.1-roster-set-and-request-in-either-order",
            title = "Naming a contact before or after the subscription request gives the same pending item",
            observes = "RFC6121-3.1.1-4")
    void rosterSetAndRequestInEitherOrder(
            @Online XmppSession romeo, @Online XmppSession juliet, @Online XmppSession nurse, Observations observe) {
        romeo.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' name='Juliet'/>
                </query></iq>""");
        romeo.send("<presence type='subscribe' to='${juliet.bare}'/>");
        romeo.send("<presence type='subscribe' to='${nurse.bare}'/>");
        romeo.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${nurse.bare}' name='Nurse'/>
                </query></iq>""");

        observe.that("RFC6121-3.1.1-4", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${juliet.bare}' name='Juliet' subscription='none' ask='subscribe'/>
                        </query></iq>""");
        observe.that("RFC6121-3.1.1-4", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${nurse.bare}' name='Nurse' subscription='none' ask='subscribe'/>
                        </query></iq>""");
        observe.that("RFC6121-3.1.1-4", juliet).receives("<presence type='subscribe' from='${romeo.bare}'/>");
        observe.that("RFC6121-3.1.1-4", nurse).receives("<presence type='subscribe' from='${romeo.bare}'/>");
    }

    /** A request that can be for nobody comes back. */
    @Case(
            value = "6121-3.1.2-malformed-request-is-refused",
            title = "A subscription request to something that is no address is answered with an error",
            observes = "RFC6121-3.1.2-8")
    void malformedRequestIsRefused(@Online XmppSession romeo, Observations observe) {
        romeo.send("<presence type='subscribe' id='nowhere' to='jul iet@${domain}'/>");

        observe.that("RFC6121-3.1.2-8", romeo).receives("<presence type='error' id='nowhere'/>");
    }
}
