package org.xmppspec.cases.rfc6121.delivery;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 8.5: the delivery rules for a sender at another domain. No server of the sender's own is in between
 * here, which could have changed the address or kept the stanza back.
 */
@Section("RFC6121 8.5")
class RemoteSender {

    /** Priorities count whoever sends. */
    @Case(
            value = "6121-8.5.2.1.1-remote-message-spares-negative-priority",
            title = "A chat message from another domain for a bare JID reaches the non-negative resource and no other",
            observes = {"RFC6121-8.5.2.1.1-5", "RFC6121-8.5.2.1.1-12", "RFC6121-8.5.2.1.1-13"})
    void messageSparesNegativePriority(
            RemoteContact romeo,
            @Online(user = "juliet", priority = -1) XmppSession balcony,
            @Online(user = "juliet", priority = 1) XmppSession chamber,
            Observations observe) {
        romeo.send("""
                <message type='chat' id='from-mantua' from='${romeo.full}' to='${chamber.bare}'>
                  <body>Banished</body></message>""");

        var message = observe.that("RFC6121-8.5.2.1.1-5", chamber)
                .receives("<message type='chat' id='from-mantua' from='${romeo.full}'/>");
        observe.that("RFC6121-8.5.2.1.1-13", message).matches("<message to='${chamber.bare}'/>");
        observe.that("RFC6121-8.5.2.1.1-12", balcony)
                .receivesNo("<message id='from-mantua'/>")
                .beforeMarkerFrom(romeo);
    }

    /** A request for nobody is refused whoever sends it. */
    @Case(
            value = "6121-8.5.1-remote-request-to-no-account",
            title =
                    "A request from another domain to an account that does not exist is answered with service-unavailable",
            observes = "RFC6121-8.5.1-1")
    void requestToNoAccount(RemoteContact romeo, Observations observe) {
        romeo.send("""
                <iq type='get' id='mantua-nobody' from='${romeo.full}' to='${nobody}'>
                  <query xmlns='urn:xmppspec:unknown'/></iq>""");

        var answer = observe.that("RFC6121-8.5.1-1", romeo).receives("<iq type='error' id='mantua-nobody'/>");
        observe.that("RFC6121-8.5.1-1", answer).hasError("service-unavailable");
    }

    /** A stranger at another domain does not find out by requests which resources there are. */
    @Case(
            value = "6121-8.5.3.1-remote-stranger-reaches-no-resource",
            title = "A request from a stranger at another domain to a full JID is refused and reaches no resource",
            observes = "RFC6121-8.5.3.1-1")
    void strangerReachesNoResource(RemoteContact romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("""
                <iq type='get' id='mantua-probe' from='${romeo.full}' to='${juliet.full}'>
                  <query xmlns='urn:xmppspec:unknown'/></iq>""");

        observe.that("RFC6121-8.5.3.1-1", juliet)
                .receivesNo("<iq id='mantua-probe'/>")
                .beforeMarkerFrom(romeo);
        observe.that("RFC6121-8.5.3.1-1", romeo).receives("<iq type='error' id='mantua-probe'/>");
    }

    /** An approval for a full JID that nobody has is ignored, also when nobody on the way could take it for another. */
    @Case(
            value = "6121-8.5.3.2.2-remote-approval-for-a-missing-resource-is-ignored",
            title =
                    "An approval from another domain for a full JID that nobody has is neither delivered nor takes effect",
            observes = "RFC6121-8.5.3.2.2-3")
    void approvalForMissingResourceIsIgnored(RemoteContact romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<presence type='subscribe' to='${romeo.bare}'/>");
        SetUp.needs(romeo, "<presence type='subscribe' from='${juliet.bare}'/>", observe);

        romeo.send("<presence type='subscribed' from='${romeo.bare}' to='${juliet.bare}/nowhere'/>");

        observe.that("RFC6121-8.5.3.2.2-3", juliet)
                .receivesNo("<presence type='subscribed'/>")
                .beforeMarkerFrom(romeo);
        observe.that("RFC6121-8.5.3.2.2-3", juliet).receivesNo("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='${romeo.bare}' subscription='to'/></query></iq>""").afterRoundTripsOf(juliet);
    }
}
