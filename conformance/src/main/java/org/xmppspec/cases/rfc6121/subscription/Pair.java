package org.xmppspec.cases.rfc6121.subscription;

import java.time.Duration;
import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Fence;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/**
 * A user, Romeo, whose server is looked at, and a contact, Juliet, at another domain or on the same server.
 *
 * @param user an available and interested session
 * @param contact somebody at another domain, or an available and interested session
 */
record Pair(XmppSession user, Conversation contact) {

    /** Brings a fresh pair into a state, through the stanzas that lead to it. */
    void bringInto(ChartState state, Observations observe) {
        if (state.to() || (state.pendingOut() && !state.from())) {
            ask(observe);
        }
        if (state.to()) {
            contactSays("subscribed");
            SetUp.needs(user, ChartState.TO.push(), observe);
        }
        if (state.from() || state.pendingIn()) {
            contactSays("subscribe");
            SetUp.needs(user, "<presence type='subscribe' from='${juliet.bare}'/>", observe);
        }
        if (state.from()) {
            userSays("subscribed");
            SetUp.needs(user, (state.to() ? ChartState.BOTH : ChartState.FROM).push(), observe);
        }
        if (state == ChartState.FROM_PENDING_OUT) {
            ask(observe);
        }
        settle();
        user.consumeAll();
        contact.consumeAll();
    }

    private void ask(Observations observe) {
        userSays("subscribe");
        SetUp.needs(
                user, "<iq type='set'><query xmlns='jabber:iq:roster'><item ask='subscribe'/></query></iq>", observe);
    }

    /** Waits until what each has said has come to the other, and what the server says because of it. */
    void settle() {
        for (int round = 0; round < 2; round++) {
            Fence.marker(user, contact);
            Fence.marker(contact, user);
        }
    }

    void userSays(String type) {
        user.send("<presence type='" + type + "' to='${juliet.bare}'/>");
    }

    /** The contact says something; at another domain nobody but itself puts its address on it. */
    void contactSays(String type) {
        String from = contact instanceof RemoteContact ? " from='${juliet.bare}'" : "";
        contact.send("<presence type='" + type + "'" + from + " to='${romeo.bare}'/>");
    }

    /** Whether something lies at one of the two, once all has come; it is taken. */
    boolean has(Conversation side, String template) {
        return side.await(template, Duration.ZERO).isPresent();
    }
}
