package org.xmppspec.client;

/** What a session answers by itself, so that a case need not. */
public enum AutomaticAnswer {
    /** The closing stream tag is answered with one's own (RFC 6120 section 4.4). */
    CLOSING_TAG,
    /** A ping is answered (XEP-0199) and consumed. */
    PING,
    /** A roster push from one's own account is answered (RFC 6121 section 2.1.6); it can still be awaited. */
    ROSTER_PUSH,
    /**
     * A request of any other kind from the server or from one's own account is answered with the error
     * service-unavailable (RFC 6120 section 8.4); it can still be awaited. Requests from others are left to the case.
     */
    UNKNOWN_REQUEST
}
