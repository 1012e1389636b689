package org.xmppspec.server.routing;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Runs what touches the state of the server one at a time, on the thread of whoever asks.
 *
 * <p>Since the stanzas of one sender are handled on the thread of its connection, and what they cause is queued for the
 * recipients before the next one is handled, the order between a sender and a recipient is kept (RFC 6120 section 10.1).
 */
public final class Serial {
    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Runs a task when no other runs; a task that is started from inside another runs at once.
     *
     * @param task what to run, without blocking
     */
    public void run(Runnable task) {
        lock.lock();
        try {
            task.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Computes a value when no other task runs.
     *
     * @param task what to compute, without blocking
     * @param <T> the type of the value
     * @return the value
     */
    public <T> T call(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            lock.unlock();
        }
    }
}
