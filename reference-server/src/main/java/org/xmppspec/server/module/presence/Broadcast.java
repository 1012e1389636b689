package org.xmppspec.server.module.presence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceChange;
import org.xmppspec.server.hook.PresenceHook;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/** Tells everybody entitled when the presence of a session changes (RFC 6121 sections 4.2, 4.4 and 4.5). */
final class Broadcast {
    private final ModuleContext server;
    private final Subscribers subscribers;
    private final Probes probes;
    private final LastPresence lastPresence;

    /**
     * Makes the broadcast of one server.
     *
     * @param server the server
     * @param subscribers who is to be told
     * @param probes what a new available resource learns about others
     * @param lastPresence where it is noted that somebody left
     */
    Broadcast(ModuleContext server, Subscribers subscribers, Probes probes, LastPresence lastPresence) {
        this.server = server;
        this.subscribers = subscribers;
        this.probes = probes;
        this.lastPresence = lastPresence;
    }

    /**
     * Broadcasts that a session is available, for the first time or still.
     *
     * @param session the session
     * @param presence the stanza of its client
     * @param priority the priority in it
     */
    void available(ClientSession session, XmlElement presence, int priority) {
        PresenceChange change = session.available() ? PresenceChange.SUBSEQUENT : PresenceChange.INITIAL;
        session.presence(presence, priority);
        toSubscribers(session, presence);
        toOwn(session, presence, server.sessions().available(session.account()));
        if (change == PresenceChange.INITIAL) {
            probes.ask(session);
        }
        tell(session, change);
    }

    /**
     * Broadcasts that a session is no longer available, if it was, and ends its directed presence.
     *
     * @param session the session; it may be closed already
     * @param presence the stanza of its client, or one that the server made
     */
    void unavailable(ClientSession session, XmlElement presence) {
        Set<Jid> directed = DirectedPresence.of(session).takeAll();
        if (!session.available()) {
            toAll(session, presence, directed);
            return;
        }
        // The session that leaves hears of it too, unless it is closed: then it is not in the directory.
        List<ClientSession> own = server.sessions().available(session.account());
        session.presence(null, 0);
        toSubscribers(session, presence);
        directed.removeIf(entity -> subscribers.includes(session.account(), entity));
        toAll(session, presence, directed);
        toOwn(session, presence, own);
        lastPresence.left(session.account());
        tell(session, PresenceChange.UNAVAILABLE);
    }

    private void toSubscribers(ClientSession session, XmlElement presence) {
        toAll(session, presence, new LinkedHashSet<>(subscribers.of(session.account())));
    }

    private void toAll(ClientSession session, XmlElement presence, Set<Jid> entities) {
        for (Jid entity : entities) {
            server.router().route(Stanza.of(presence, session.address(), entity));
        }
    }

    private static void toOwn(ClientSession session, XmlElement presence, List<ClientSession> own) {
        Stanza stanza = Stanza.of(presence, session.address(), session.account());
        own.forEach(resource -> resource.send(stanza));
    }

    private void tell(ClientSession session, PresenceChange change) {
        for (PresenceHook hook : server.hooks().presence()) {
            hook.on(session, change);
        }
    }
}
