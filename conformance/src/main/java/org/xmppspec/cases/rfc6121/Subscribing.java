package org.xmppspec.cases.rfc6121;

import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** Ways to the subscription states of RFC 6121 appendix A, as set-up of a case that is about something else. */
public final class Subscribing {
    private Subscribing() {}

    /**
     * Subscribes a user to a contact's presence, but not the contact to the user's, and consumes what that brought.
     *
     * @param user an available, interested session of who asks
     * @param contact an available, interested session of who approves
     * @param observe where it is noted when that cannot be brought about
     */
    public static void oneWay(XmppSession user, XmppSession contact, Observations observe) {
        request(user, contact, observe);
        contact.send("<presence type='subscribed' to='" + user.bare() + "'/>");
        SetUp.needs(contact, push(user, "from"), observe);
        SetUp.needs(user, push(contact, "to"), observe);
        SetUp.needs(user, "<presence type='${absent}' from='" + contact.full() + "'/>", observe);
        for (int round = 0; round < 2; round++) {
            Fence.marker(user, contact);
            Fence.marker(contact, user);
        }
        user.consumeAll();
        contact.consumeAll();
    }

    /**
     * Lets a user ask for a subscription to a contact's presence, and consumes the request at the contact.
     *
     * @param user an available session of who asks
     * @param contact an available session of who is asked
     * @param observe where it is noted when that cannot be brought about
     */
    public static void request(XmppSession user, XmppSession contact, Observations observe) {
        user.send("<presence type='subscribe' to='" + contact.bare() + "'/>");
        SetUp.needs(contact, "<presence type='subscribe' from='" + user.bare() + "'/>", observe);
    }

    private static String push(XmppSession contact, String subscription) {
        return "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='" + contact.bare() + "' subscription='"
                + subscription + "'/></query></iq>";
    }
}
