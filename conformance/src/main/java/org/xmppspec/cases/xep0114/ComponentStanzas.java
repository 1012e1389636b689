package org.xmppspec.cases.xep0114;

import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0114 section 3: stanzas of any user at a component's domain. */
@Section("XEP0114 3")
class ComponentStanzas {
    private static final String ANY_USER = "XEP0114-3-10";

    /** A component writes as whoever it likes at its own domain. */
    @Case(
            value = "xep0114-3-any-user-of-the-component-may-write",
            title = "Messages and presence from any user at the component's domain reach a client with that sender",
            observes = ANY_USER)
    void anyUserMayWrite(@Online XmppSession romeo, RemoteContact juliet, Observations observe) {
        juliet.send("<message from='${juliet.bare}' to='${romeo.full}' type='chat'><body>bare</body></message>");
        juliet.send("<presence from='${juliet.bare}/balcony' to='${romeo.full}'><status>there</status></presence>");
        juliet.send("<message from='${component}' to='${romeo.full}' type='chat'><body>nobody</body></message>");

        observe.that(ANY_USER, romeo)
                .receives("<message from='${juliet.bare}' to='${romeo.full}' type='chat'><body>bare</body></message>");
        observe.that(ANY_USER, romeo)
                .receives("<presence from='${juliet.bare}/balcony'><status>there</status></presence>");
        observe.that(ANY_USER, romeo)
                .receives("<message from='${component}' to='${romeo.full}' type='chat'><body>nobody</body></message>");
    }

    /** A request of a user at the component's domain is answered to that user. */
    @Case(
            value = "xep0114-3-any-user-of-the-component-may-ask",
            title = "A request from any user at the component's domain gets its answer there",
            observes = ANY_USER)
    void anyUserMayAsk(RemoteContact juliet, Observations observe) {
        observe.that(ANY_USER, juliet)
                .isAnswered(
                        "<iq type='get' id='who-1' from='${juliet.bare}/balcony' to='${domain}'>"
                                + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        "<iq from='${domain}' to='${juliet.bare}/balcony' id='who-1'/>");
    }
}
