package org.xmppspec.server.hook;

/** Is told that the broadcast presence of a session has changed. */
@FunctionalInterface
public interface PresenceHook {
    /**
     * Takes note of the change.
     *
     * @param session the session, with its presence and priority as they are now
     * @param change what has happened
     */
    void on(ClientSession session, PresenceChange change);
}
