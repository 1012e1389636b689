package org.xmppspec.server.hook;

/** Is told about a session. */
@FunctionalInterface
public interface SessionHook {
    /**
     * Takes note of what has happened to the session.
     *
     * @param session the session
     */
    void on(ClientSession session);
}
