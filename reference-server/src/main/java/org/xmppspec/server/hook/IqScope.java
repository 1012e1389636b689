package org.xmppspec.server.hook;

/** Whom an IQ request is for. */
public enum IqScope {
    /** The server itself: {@code to} is its domain. */
    SERVER,
    /** An account, on whose behalf the server answers: {@code to} is its bare address, or missing for one's own. */
    ACCOUNT,
    /** An account that does not exist: what the server answers there as well, so that nobody finds out. */
    NOBODY,
    /** The server, on a stream that is not authenticated yet, as in-band registration uses it. */
    UNAUTHENTICATED
}
