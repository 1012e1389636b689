package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;

/**
 * What the server is working on: a stanza that a client has sent, or the end of a session.
 *
 * <p>Everything that the server sends while it works on that is caused by it.
 */
final class Turn {
    private ClientSession session;
    private Stanza stanza;
    private boolean wasAvailable;

    /**
     * Begins to watch a server.
     *
     * @param server the server
     */
    Turn(ModuleContext server) {
        server.hooks().stanzaIn().add(2 * HookPoint.FIRST, (sender, received) -> {
            begin(sender, received);
            return List.of(received);
        });
        server.hooks().sessionClosed().add(2 * HookPoint.FIRST, closed -> begin(closed, null));
    }

    private void begin(ClientSession whose, Stanza what) {
        session = whose;
        stanza = what;
        wasAvailable = whose.available();
    }

    /**
     * Whether the server works on a stanza of a client.
     *
     * @param which tells which stanza
     */
    boolean isOf(Predicate<Stanza> which) {
        return stanza != null && which.test(stanza);
    }

    /** Whether the server works on the end of a session. */
    boolean isEndOfSession() {
        return session != null && stanza == null;
    }

    /**
     * Whether the server works on something of this session.
     *
     * @param other the session
     */
    boolean isOf(ClientSession other) {
        return session == other;
    }

    /** Whether the session was an available resource when the work began. */
    boolean wasAvailable() {
        return wasAvailable;
    }

    /**
     * Whether the server works on broadcast presence of a client.
     *
     * @param type the type, empty for available presence
     */
    boolean isBroadcast(String type) {
        return isOf(sent -> Tampering.isPresence(sent, type) && sent.to() == null);
    }
}
