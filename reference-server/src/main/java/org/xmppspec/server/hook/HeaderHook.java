package org.xmppspec.server.hook;

import org.xmppspec.xmpp.stream.StreamHeader;

/** Sees and changes a stream header. */
@FunctionalInterface
public interface HeaderHook {
    /**
     * Decides what becomes of a header.
     *
     * @param connection the connection
     * @param header the header so far
     * @return the header to go on with
     */
    StreamHeader pass(Connection connection, StreamHeader header);
}
