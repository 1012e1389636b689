package org.xmppspec.server.session;

/** How bytes get from a peer to the server. */
public enum Transport {
    /** A TCP connection that begins in the clear and may be upgraded by STARTTLS. */
    TCP,
    /** A TCP connection that begins with a TLS handshake (XEP-0368). */
    DIRECT_TLS
}
