package org.xmppspec.cases.xep0199;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0199 section 4.4: pings from one end to the other. */
@Section("XEP0199 4.4")
class ClientPing {
    private static final String THROUGH = "XEP0199-4.4-DEF";

    /** The server is the way, not the end, of a ping to a full JID: the answer is the client's, whatever it says. */
    @Case(
            value = "0199-4.4-ping-goes-from-client-to-client",
            title = "A ping to a full JID reaches that client, and its result or refusal comes back",
            observes = THROUGH)
    @Subscribed({"romeo", "juliet"})
    void pingGoesFromClientToClient(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        goesThrough(romeo, juliet, observe);
        romeo.send("<iq type='get' id='p2' to='${juliet.full}'><ping xmlns='urn:xmpp:ping'/></iq>");
        observe.that(THROUGH, juliet).receives("<iq type='get' id='p2' from='${romeo.full}'/>");
        juliet.send("""
                <iq type='error' id='p2' to='${romeo.full}'>
                  <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
                </iq>""");
        observe.that(THROUGH, romeo).receives("""
                <iq type='error' id='p2' from='${juliet.full}'>
                  <error><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${more}</error>${more}
                </iq>""");
    }

    /** Between a client and an entity at a component that sees its presence, in both directions. */
    @Case(
            value = "0199-4.5-ping-goes-to-another-domain-and-back",
            title = "Pings go from a client to another domain and from there to the client, and so do the answers",
            observes = THROUGH)
    void pingGoesToAnotherDomainAndBack(@Online XmppSession romeo, RemoteContact juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'/>");
        SetUp.needs(juliet, "<presence from='${romeo.full}'/>", observe);
        goesThrough(romeo, juliet, observe);
        goesThrough(juliet, romeo, observe);
    }

    private static void goesThrough(Conversation from, Conversation to, Observations observe) {
        String asking = "${" + from.actor() + ".full}";
        String asked = "${" + to.actor() + ".full}";
        String id = "ping-" + from.actor();
        from.send("<iq type='get' id='" + id + "' from='" + asking + "' to='" + asked + "'>"
                + "<ping xmlns='urn:xmpp:ping'/></iq>");
        observe.that(THROUGH, to)
                .receives("<iq type='get' id='" + id + "' from='" + asking + "' to='" + asked + "'>"
                        + "<ping xmlns='urn:xmpp:ping'/></iq>");
        to.send("<iq type='result' id='" + id + "' from='" + asked + "' to='" + asking + "'/>");
        observe.that(THROUGH, from).receives("<iq type='result' id='" + id + "' from='" + asked + "'>${empty}</iq>");
    }
}
