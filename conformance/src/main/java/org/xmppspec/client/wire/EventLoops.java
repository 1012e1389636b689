package org.xmppspec.client.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that serve connections, and the connections that they serve. */
public final class EventLoops implements AutoCloseable {
    /** What the names of the threads begin with. */
    public static final String THREAD_NAME = "xmppspec-client";

    private static final int THREADS = 2;

    private final EventLoopGroup group =
            new MultiThreadIoEventLoopGroup(THREADS, new DefaultThreadFactory(THREAD_NAME), NioIoHandler.newFactory());
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    EventLoopGroup group() {
        return group;
    }

    ChannelGroup channels() {
        return channels;
    }

    /** Breaks off all connections and waits until the threads have ended. */
    @Override
    public void close() {
        channels.forEach(WireConnection::reset);
        var unused = group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        boolean interrupted = false;
        while (!group.isTerminated()) {
            try {
                group.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
