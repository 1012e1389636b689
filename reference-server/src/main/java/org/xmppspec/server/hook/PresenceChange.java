package org.xmppspec.server.hook;

/** How the broadcast presence of a session has changed (RFC 6121 sections 4.2, 4.4 and 4.5). */
public enum PresenceChange {
    /** The session has become an available resource. */
    INITIAL,
    /** The session was available and still is. */
    SUBSEQUENT,
    /** The session is no longer an available resource; it may be still connected. */
    UNAVAILABLE
}
