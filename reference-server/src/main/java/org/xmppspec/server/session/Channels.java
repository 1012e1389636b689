package org.xmppspec.server.session;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The ways to close a channel; on its own thread. */
final class Channels {
    private static final System.Logger LOG = System.getLogger(Channels.class.getName());

    private Channels() {}

    /** Ends the server's side behind what was written: with TLS by close_notify, then by FIN. */
    static void finishOutput(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        ChannelFuture written = tls == null ? channel.writeAndFlush(Unpooled.EMPTY_BUFFER) : tls.closeOutbound();
        written.addListener(done -> {
            if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            }
        });
    }

    /** Closes behind what was written. */
    static void close(Channel channel) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** Runs a task on the thread of the channel after a while; what it throws is logged. */
    static void later(Channel channel, Duration delay, Runnable task) {
        channel.eventLoop()
                .schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS)
                .addListener(done -> {
                    if (done.cause() != null && !done.isCancelled()) {
                        LOG.log(Level.ERROR, "A delayed task of a connection has failed.", done.cause());
                    }
                });
    }

    /** Closes the TCP connection at once, without a word in any layer above it. */
    static void cut(Channel channel) {
        channel.unsafe().close(channel.voidPromise());
    }

    /** Closes the TCP connection by a reset. */
    static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        cut(channel);
    }
}
