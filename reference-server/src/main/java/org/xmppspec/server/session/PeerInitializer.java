package org.xmppspec.server.session;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Sets up the channel of each connection that a listener accepts, by its transport and role. */
public final class PeerInitializer extends ChannelInitializer<SocketChannel> {
    private final StreamSettings settings;
    private final Transport transport;
    private final Role role;

    /**
     * Makes the initializer of a listener.
     *
     * @param settings what the streams of the server have in common
     * @param transport how bytes come
     * @param role what kind of peer comes
     */
    public PeerInitializer(StreamSettings settings, Transport transport, Role role) {
        this.settings = settings;
        this.transport = transport;
        this.role = role;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        int high = settings.writeBuffer();
        channel.config()
                .setTcpNoDelay(true)
                .setAllowHalfClosure(true)
                .setWriteBufferWaterMark(new WriteBufferWaterMark(high / 2, high));
        ChannelPipeline pipeline = channel.pipeline();
        long idle = settings.timeouts().idle().toMillis();
        if (idle > 0) {
            pipeline.addLast(new IdleStateHandler(idle, 0, 0, TimeUnit.MILLISECONDS));
        }
        pipeline.addLast(new PeerHandler(settings, transport, role));
    }
}
