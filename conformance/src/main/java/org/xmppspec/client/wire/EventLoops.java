package org.xmppspec.client.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads that serve connections, and the connections that they serve. */
public final class EventLoops implements AutoCloseable {
    /** What the names of the threads begin with. */
    public static final String THREAD_NAME = "xmppspec-client";

    private static final int THREADS = 2;

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final EventLoopGroup group =
            new MultiThreadIoEventLoopGroup(THREADS, remembering(threads), NioIoHandler.newFactory());
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    private static ThreadFactory remembering(List<Thread> threads) {
        ThreadFactory factory = new DefaultThreadFactory(THREAD_NAME);
        return task -> {
            Thread thread = factory.newThread(task);
            threads.add(thread);
            return thread;
        };
    }

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
        group.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
