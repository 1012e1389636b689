package org.xmppspec.server.hook;

import java.util.function.UnaryOperator;
import org.xmppspec.xmpp.tls.ServerTls;

/** The points at which modules and faults take part in TLS; those of the connection are called on its thread. */
public final class TlsHooks {
    private final HookPoint<UnaryOperator<ServerTls>> settings = new HookPoint<>();
    private final HookPoint<BytesHook> recordsIn = new HookPoint<>();
    private final HookPoint<BytesHook> recordsOut = new HookPoint<>();
    private final HookPoint<StreamEndHook> failed = new HookPoint<>();
    private final HookPoint<ClientCertificateHook> clientCertificate = new HookPoint<>();

    /**
     * Server: how it does TLS, once, after all modules have started and before it listens.
     *
     * @return the point
     */
    public HookPoint<UnaryOperator<ServerTls>> settings() {
        return settings;
    }

    /**
     * Connection: bytes as they come over TCP, once TLS has begun.
     *
     * @return the point
     */
    public HookPoint<BytesHook> recordsIn() {
        return recordsIn;
    }

    /**
     * Connection: bytes as they go over TCP, once TLS has begun.
     *
     * @return the point
     */
    public HookPoint<BytesHook> recordsOut() {
        return recordsOut;
    }

    /**
     * Connection: what follows when the handshake has failed; a closing tag goes out in plain text.
     *
     * @return the point
     */
    public HookPoint<StreamEndHook> failed() {
        return failed;
    }

    /**
     * Connection: whom the certificate of a client proves it to be.
     *
     * @return the point
     */
    public HookPoint<ClientCertificateHook> clientCertificate() {
        return clientCertificate;
    }
}
