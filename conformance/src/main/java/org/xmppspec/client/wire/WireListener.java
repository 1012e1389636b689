package org.xmppspec.client.wire;

/** Is told, on the connection's event loop, what goes over it. Must never block. */
public interface WireListener {
    /** Bytes were read; out of TLS, if there is TLS. */
    void read(byte[] bytes, boolean tls);

    /** Bytes are being written; before TLS, if there is TLS. */
    void written(byte[] bytes, boolean tls);

    /** The peer ended TLS by a close_notify. */
    void tlsClosed();

    /** Under TLS something was read that is no TLS record. */
    void readOutsideTls();

    /** The connection is over; told once. */
    void ended(WireEnd end);
}
