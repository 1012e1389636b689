package org.xmppspec.cases.rfc6121;

import org.xmppspec.client.Fence;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** Ways to subscriptions between a user of the target and a contact at another domain, as set-up. */
public final class RemoteSubscribing {
    private RemoteSubscribing() {}

    /**
     * Subscribes a user to the presence of a remote contact, and consumes what that brought.
     *
     * @param user an available, interested session of who asks
     * @param contact who approves
     * @param observe where it is noted when that cannot be brought about
     */
    public static void toRemote(XmppSession user, RemoteContact contact, Observations observe) {
        user.send("<presence type='subscribe' to='" + contact.bare() + "'/>");
        SetUp.needs(contact, "<presence type='subscribe' from='" + user.bare() + "'/>", observe);
        contact.send("<presence type='subscribed' from='" + contact.bare() + "' to='" + user.bare() + "'/>");
        SetUp.needs(user, push(contact, "to"), observe);
        settle(user, contact);
    }

    /**
     * Subscribes a remote contact to the presence of a user, and consumes what that brought. The contact stays without
     * presence of its own.
     *
     * @param contact who asks
     * @param user an available, interested session of who approves
     * @param observe where it is noted when that cannot be brought about
     */
    public static void fromRemote(RemoteContact contact, XmppSession user, Observations observe) {
        contact.send("<presence type='subscribe' from='" + contact.bare() + "' to='" + user.bare() + "'/>");
        SetUp.needs(user, "<presence type='subscribe' from='" + contact.bare() + "'/>", observe);
        user.send("<presence type='subscribed' to='" + contact.bare() + "'/>");
        SetUp.needs(user, push(contact, "from"), observe);
        SetUp.needs(contact, "<presence type='subscribed' from='" + user.bare() + "'/>", observe);
        SetUp.needs(contact, "<presence type='${absent}' from='" + user.full() + "'/>", observe);
        settle(user, contact);
    }

    private static String push(RemoteContact contact, String subscription) {
        return "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='" + contact.bare() + "' subscription='"
                + subscription + "'/></query></iq>";
    }

    private static void settle(XmppSession user, RemoteContact contact) {
        for (int round = 0; round < 2; round++) {
            Fence.marker(user, contact);
            Fence.marker(contact, user);
        }
        user.consumeAll();
        contact.consumeAll();
    }
}
