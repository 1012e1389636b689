package org.xmppspec.server.session;

import io.netty.channel.ChannelFuture;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.xmppspec.xmpp.stream.StreamErrorCondition;

/** The connections that a server has open. */
public final class PeerConnections {
    private static final long GRACE_MILLIS = 250;

    private final Set<PeerConnection> open = ConcurrentHashMap.newKeySet();

    /** Takes note of a connection until it closes. */
    void add(PeerConnection connection) {
        open.add(connection);
        connection.channel().closeFuture().addListener(closed -> open.remove(connection));
    }

    /** Tells all peers that the server goes away, and waits a moment for them to close their streams. */
    public void shutDown() {
        open.forEach(connection -> connection.end(StreamErrorCondition.SYSTEM_SHUTDOWN, "The server is shut down."));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        for (PeerConnection connection : open) {
            ChannelFuture closed = connection.channel().closeFuture();
            closed.awaitUninterruptibly(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
