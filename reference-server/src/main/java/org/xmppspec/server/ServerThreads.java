package org.xmppspec.server;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Makes the threads of one server, and waits for their end: an executor is done a moment before its threads are. */
final class ServerThreads implements ThreadFactory {
    private static final long PATIENCE_MILLIS = 5_000;

    private final ThreadFactory factory;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /**
     * Makes a factory.
     *
     * @param prefix how the names of the threads begin
     */
    ServerThreads(String prefix) {
        factory = new DefaultThreadFactory(prefix, true);
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = factory.newThread(task);
        threads.add(thread);
        return thread;
    }

    /** Waits until the threads have ended; not for ever, and not when the caller is interrupted. */
    void join() {
        try {
            for (Thread thread : threads) {
                TimeUnit.MILLISECONDS.timedJoin(thread, PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
