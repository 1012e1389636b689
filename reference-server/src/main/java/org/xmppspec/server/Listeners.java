package org.xmppspec.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.HashMap;
import java.util.Map;
import org.xmppspec.server.session.PeerInitializer;
import org.xmppspec.server.session.Role;
import org.xmppspec.server.session.StreamSettings;
import org.xmppspec.server.session.Transport;

/** The ports that a server listens on. */
final class Listeners {
    private static final int BACKLOG = 512;

    private final EventLoopGroup threads;
    private final String host;
    private final Map<Kind, Channel> open = new HashMap<>();

    /** What comes to a port, and how. */
    private record Kind(Transport transport, Role role) {}

    /**
     * Makes the listeners of a server; none is open yet.
     *
     * @param threads what serves them and their connections
     * @param host the address to listen on
     */
    Listeners(EventLoopGroup threads, String host) {
        this.threads = threads;
        this.host = host;
    }

    /** Listens on a port. */
    void open(int port, StreamSettings settings, Transport transport, Role role) {
        ChannelFuture bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new PeerInitializer(settings, transport, role))
                .bind(host, port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw cannotListen(port, bound.cause());
        }
        open.put(new Kind(transport, role), bound.channel());
    }

    private ServerStartException cannotListen(int port, Throwable cause) {
        if (cause instanceof UnresolvedAddressException) {
            UnknownHostException unknown = new UnknownHostException(host);
            return new ServerStartException(
                    "The server cannot listen on " + host + ": there is no such host. Name an address of this machine.",
                    unknown);
        }
        return new ServerStartException(
                "The server cannot listen on " + host + " port " + port + ": " + cause.getMessage()
                        + ". Choose another port, or 0 for a free one.",
                cause);
    }

    /** Gives the port of a transport for a kind of peer, -1 when it is not listened on. */
    int port(Transport transport, Role role) {
        Channel channel = open.get(new Kind(transport, role));
        return channel == null ? -1 : ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Accepts no connection from now on. */
    void close() {
        open.values().forEach(channel -> channel.close().awaitUninterruptibly());
    }
}
