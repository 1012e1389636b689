package org.xmppspec.server.session;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.xmppspec.server.hook.BytesHook;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;

/**
 * What goes out on one connection, in the order in which it was handed in, from whatever thread.
 *
 * <p>A peer that does not read gets no more than the channel's high-water mark; then its connection is cut.
 */
final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    private final Channel channel;
    private final Connection connection;
    private final HookPoint<BytesHook> hooks;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private boolean draining;
    private boolean shut;

    /**
     * Makes the outbox of a connection.
     *
     * @param channel where the bytes go
     * @param connection the connection, as hooks see it
     * @param hooks the hooks on outgoing bytes
     */
    Outbox(Channel channel, Connection connection, HookPoint<BytesHook> hooks) {
        this.channel = channel;
        this.connection = connection;
        this.hooks = hooks;
    }

    /**
     * Runs a task on the thread of the connection, behind everything that was handed in before.
     *
     * @param task what to do there, such as writing
     */
    void submit(Runnable task) {
        waiting.add(task);
        if (channel.eventLoop().inEventLoop()) {
            drain();
        } else {
            channel.eventLoop().execute(this::drain);
        }
    }

    /**
     * Runs a task as part of the one that is running now, or like {@link #submit} when none is; on the thread of the
     * connection.
     *
     * @param task what to do, such as writing
     */
    void include(Runnable task) {
        if (draining) {
            task.run();
        } else {
            submit(task);
        }
    }

    /**
     * Writes text through the hooks; on the thread of the connection.
     *
     * @param text what to write
     */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (BytesHook hook : hooks) {
            bytes = hook.pass(connection, bytes);
        }
        writeRaw(bytes);
    }

    /**
     * Writes bytes past the hooks; on the thread of the connection.
     *
     * @param bytes what to write
     */
    void writeRaw(byte[] bytes) {
        if (shut || bytes.length == 0) {
            return;
        }
        channel.write(Unpooled.wrappedBuffer(bytes)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        if (!channel.isWritable()) {
            channel.flush();
        }
        if (!channel.isWritable()) {
            shut = true;
            Channels.cut(channel);
        }
    }

    /** Writes nothing from now on; on the thread of the connection. */
    void shut() {
        shut = true;
    }

    private void drain() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
                attempt(task);
            }
        } finally {
            draining = false;
            channel.flush();
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Something could not be sent.", e);
        }
    }
}
