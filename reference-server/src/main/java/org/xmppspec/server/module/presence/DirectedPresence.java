package org.xmppspec.server.module.presence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.xmpp.jid.Jid;

/** The entities to which a session has sent directed presence that it has not taken back (RFC 6121 section 4.6). */
final class DirectedPresence {
    private final Set<Jid> entities = new LinkedHashSet<>();

    /**
     * Notes that the session has sent available presence to an entity.
     *
     * @param entity the address that it was sent to
     */
    void add(Jid entity) {
        entities.add(entity);
    }

    /**
     * Notes that one side has told the other that it is unavailable.
     *
     * @param entity the address that it was sent to or came from
     */
    void remove(Jid entity) {
        entities.remove(entity);
    }

    /**
     * Whether an entity has directed presence of the session.
     *
     * @param entity the address that asks; presence sent to its bare address counts
     */
    boolean reaches(Jid entity) {
        return entities.contains(entity) || entities.contains(entity.bare());
    }

    /** Returns the entities in the order in which they came, and forgets them. */
    Set<Jid> takeAll() {
        Set<Jid> taken = new LinkedHashSet<>(entities);
        entities.clear();
        return taken;
    }

    /**
     * Finds the list of a session.
     *
     * @param session the session
     */
    static DirectedPresence of(ClientSession session) {
        return session.data(DirectedPresence.class, DirectedPresence::new);
    }
}
