package org.xmppspec.client;

/** What became of an attempt to renegotiate TLS. */
public enum Renegotiation {
    /** Both sides have negotiated anew. */
    DONE,
    /** The peer has warned that it does not do that; this side has gone no further. */
    WARNED,
    /** It was not tried: the peer does not know the extension that makes it safe. */
    NOT_TRIED,
    /** It failed; the peer has ended TLS, or the connection. */
    FAILED,
    /** The peer did not answer in time. */
    UNANSWERED
}
