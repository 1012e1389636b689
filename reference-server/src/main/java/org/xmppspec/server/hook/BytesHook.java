package org.xmppspec.server.hook;

/** Sees and changes the bytes of a connection, without TLS. */
@FunctionalInterface
public interface BytesHook {
    /**
     * Decides what becomes of some bytes.
     *
     * @param connection the connection
     * @param bytes the bytes, in pieces of arbitrary size
     * @return the bytes to go on with; an empty array drops them
     */
    byte[] pass(Connection connection, byte[] bytes);
}
