package org.xmppspec.server.hook;

/** Sees and changes how the server ends a stream. */
@FunctionalInterface
public interface StreamEndHook {
    /**
     * Decides about the end of a stream.
     *
     * @param connection the connection
     * @param end the end so far
     * @return the end to go on with; empty error, no closing tag and no closing of the connection leave it open
     */
    StreamEnd end(Connection connection, StreamEnd end);
}
