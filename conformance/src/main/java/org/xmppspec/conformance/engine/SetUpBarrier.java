package org.xmppspec.conformance.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/**
 * Brings sessions to rest before a case begins: what they have to see of each other has come and is consumed.
 *
 * <p>Each expected presence is awaited (RFC 6121 sections 4.2.2 and 4.3.2); then markers go both ways between the
 * sessions, twice, behind which nothing that the set-up caused can still be under way.
 */
final class SetUpBarrier {
    private final List<XmppSession> sessions;

    SetUpBarrier(List<XmppSession> sessions) {
        this.sessions = sessions;
    }

    /** Waits until the sessions of each account have seen each other. */
    void settle() {
        byAccount().values().forEach(SetUpBarrier::awaitPresenceAmong);
        byAccount().values().forEach(SetUpBarrier::drain);
    }

    /** Gives all accounts subscriptions both ways, and waits until all sessions have seen each other. */
    void subscribe() {
        byAccount().values().forEach(SetUpBarrier::awaitPresenceAmong);
        List<List<XmppSession>> accounts = List.copyOf(byAccount().values());
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                befriend(accounts.get(i), accounts.get(j));
            }
        }
        drain(sessions);
    }

    private Map<String, List<XmppSession>> byAccount() {
        return sessions.stream()
                .collect(Collectors.groupingBy(XmppSession::bare, LinkedHashMap::new, Collectors.toList()));
    }

    private static void awaitPresenceAmong(List<XmppSession> ofOneAccount) {
        forEachPair(ofOneAccount, (observer, other) -> awaitPresence(observer, other.full(), ""));
    }

    private static void befriend(List<XmppSession> users, List<XmppSession> contacts) {
        XmppSession user = users.get(0);
        XmppSession contact = contacts.get(0);
        presence(user, contact, "subscribe");
        presence(contact, user, "subscribed");
        presence(contact, user, "subscribe");
        presence(user, contact, "subscribed");
        for (XmppSession session : users) {
            contacts.forEach(other -> awaitPresence(session, other.full(), ""));
        }
        for (XmppSession session : contacts) {
            users.forEach(other -> awaitPresence(session, other.full(), ""));
        }
    }

    private static void presence(XmppSession from, XmppSession to, String type) {
        from.send("<presence to='" + escaped(to.bare()) + "' type='" + type + "'/>");
        awaitPresence(to, from.bare(), type);
    }

    private static void awaitPresence(XmppSession observer, String from, String type) {
        if (observer.await(received -> isPresence(received, from, type), observer.timeout())
                .isEmpty()) {
            throw new SetUpException("Set-up: " + observer.actor() + " did not get "
                    + (type.isEmpty() ? "the presence" : "presence of type " + type) + " from " + from + " within "
                    + observer.timeout().toMillis() + " ms.");
        }
    }

    /** Tells whether it is that presence; from whom exactly a handshake comes is for cases to judge. */
    private static boolean isPresence(Received received, String from, String type) {
        String sender = received.attribute("from");
        return received.is("presence", "jabber:client")
                && (sender.equals(from) || (!type.isEmpty() && sender.startsWith(from + "/")))
                && received.attribute("type").equals(type);
    }

    private static void drain(List<XmppSession> sessions) {
        if (sessions.size() < 2) {
            return;
        }
        for (int round = 0; round < 2; round++) {
            forEachPair(sessions, SetUpBarrier::mark);
        }
        sessions.forEach(XmppSession::consumeAll);
    }

    private static void mark(XmppSession observer, XmppSession other) {
        if (!Fence.marker(other, observer).arrived()) {
            throw new SetUpException("Set-up: a message from " + other.actor() + " to the full JID of "
                    + observer.actor() + " did not arrive within "
                    + observer.timeout().toMillis() + " ms.");
        }
    }

    private static void forEachPair(List<XmppSession> sessions, BiConsumer<XmppSession, XmppSession> action) {
        for (XmppSession one : sessions) {
            sessions.stream().filter(other -> other != one).forEach(other -> action.accept(one, other));
        }
    }

    private static String escaped(String jid) {
        return jid.replace("&", "&amp;").replace("'", "&apos;").replace("<", "&lt;");
    }
}
