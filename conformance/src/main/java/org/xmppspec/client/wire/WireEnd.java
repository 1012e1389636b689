package org.xmppspec.client.wire;

/** How a TCP connection ended. */
public enum WireEnd {
    /** The peer said that it sends nothing more. */
    FIN,
    /** The peer, or the network, broke it off. */
    RESET,
    /** This side ended it first. */
    LOCAL
}
