package org.xmppspec.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that happens once, and that can be waited for. */
final class Latch {
    private final CountDownLatch latch = new CountDownLatch(1);
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();

    void open() {
        latch.countDown();
        actions.forEach(Runnable::run);
    }

    /**
     * Does something when it happens, once or several times; at once when it has happened.
     *
     * @return takes that back
     */
    Runnable whenOpen(Runnable action) {
        actions.add(action);
        if (isOpen()) {
            action.run();
        }
        return () -> actions.remove(action);
    }

    boolean isOpen() {
        return latch.getCount() == 0;
    }

    /** Waits until it has happened or the time is over. */
    void await(Duration longest) {
        try {
            boolean unused = latch.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted while waiting").initCause(e);
        }
    }
}
