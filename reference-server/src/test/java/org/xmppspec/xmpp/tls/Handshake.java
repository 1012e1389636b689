package org.xmppspec.xmpp.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslHandler;

/** A TLS handshake between two channels in memory. */
final class Handshake implements AutoCloseable {
    private static final int MOST_FLIGHTS = 100;

    private final SslHandler clientHandler;
    private final SslHandler serverHandler;
    private final EmbeddedChannel client;
    private final EmbeddedChannel server;

    private Handshake(TlsClient tlsClient, TlsServer tlsServer) {
        clientHandler = tlsClient.newHandler();
        serverHandler = tlsServer.newHandler();
        server = new EmbeddedChannel(serverHandler);
        client = new EmbeddedChannel(clientHandler);
    }

    /** Lets both sides exchange bytes until neither has anything more to say. */
    static Handshake between(TlsClient client, TlsServer server) {
        Handshake handshake = new Handshake(client, server);
        for (int i = 0; i < MOST_FLIGHTS; i++) {
            boolean moved = move(handshake.client, handshake.server) || move(handshake.server, handshake.client);
            if (!moved) {
                return handshake;
            }
        }
        throw new AssertionError("The handshake does not end.");
    }

    SslHandler client() {
        return clientHandler;
    }

    SslHandler server() {
        return serverHandler;
    }

    boolean succeeded() {
        return clientHandler.handshakeFuture().isSuccess()
                && serverHandler.handshakeFuture().isSuccess();
    }

    Throwable clientFailure() {
        return clientHandler.handshakeFuture().cause();
    }

    @Override
    public void close() {
        client.close().syncUninterruptibly();
        server.close().syncUninterruptibly();
        client.releaseOutbound();
        server.releaseOutbound();
    }

    private static boolean move(EmbeddedChannel from, EmbeddedChannel to) {
        boolean moved = false;
        for (ByteBuf bytes = from.readOutbound(); bytes != null; bytes = from.readOutbound()) {
            moved = true;
            try {
                to.writeInbound(bytes);
            } catch (Exception e) {
                // The handshake's future has it too.
                to.releaseInbound();
            }
        }
        from.runPendingTasks();
        to.runPendingTasks();
        return moved;
    }
}
