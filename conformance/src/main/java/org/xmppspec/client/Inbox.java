package org.xmppspec.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What has come on a session, in order, and which of it was taken. Filled by an event loop, emptied by a case's thread;
 * waiting ends at once when nothing more can come.
 */
final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> markers = new HashMap<>();
    private final List<Consumer<Received>> listeners = new ArrayList<>();
    private final SessionLimits limits;
    private int firstUnconsumed;
    private long keptBytes;
    private boolean ended;

    private static final class Item {
        private final Received received;
        private boolean consumed;

        private Item(Received received, boolean consumed) {
            this.received = received;
            this.consumed = consumed;
        }
    }

    Inbox(SessionLimits limits) {
        this.limits = limits;
    }

    /** Adds what has come; false when there is no room for it. */
    boolean add(Received received, boolean consumed) {
        return locked(() -> {
            keptBytes += received.raw().length();
            if (items.size() >= limits.elements() || keptBytes > limits.keptBytes()) {
                return false;
            }
            items.add(new Item(received, consumed));
            if (!consumed) {
                listeners.forEach(listener -> listener.accept(received));
            }
            changed.signalAll();
            return true;
        });
    }

    /** Tells a listener what lies there not yet taken, and what comes from now on that is not taken at once, in order. */
    void listen(Consumer<Received> listener) {
        locked(() -> {
            items.stream().filter(item -> !item.consumed).forEach(item -> listener.accept(item.received));
            listeners.add(listener);
            return true;
        });
    }

    /** Notes that a marker stands here in the order of what came. */
    void addMarker(String id) {
        locked(() -> {
            markers.putIfAbsent(id, items.size());
            changed.signalAll();
            return true;
        });
    }

    /** Notes that nothing more can come. */
    void end() {
        locked(() -> {
            ended = true;
            changed.signalAll();
            return true;
        });
    }

    /** Takes the first thing not yet taken that fits; empty when the time is over or nothing more can come. */
    Optional<Received> await(Predicate<Received> fits, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        int[] next = {firstUnconsumed()};
        while (waitUntil(() -> next[0] < items.size(), deadline)) {
            Item item = item(next[0]++);
            if (!item.consumed && fits.test(item.received) && consume(item)) {
                return Optional.of(item.received);
            }
        }
        return Optional.empty();
    }

    /**
     * Waits for a marker and tells how many things had come before it.
     *
     * @param hopeless tells that the marker will not come any more; looked at again after {@link #wake}
     */
    OptionalInt awaitMarker(String id, BooleanSupplier hopeless, Duration longest) {
        boolean unused = waitUntil(
                () -> markers.containsKey(id) || hopeless.getAsBoolean(), System.nanoTime() + longest.toNanos());
        lock.lock();
        try {
            return markers.containsKey(id) ? OptionalInt.of(markers.get(id)) : OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a condition holds that is signalled by {@link #wake}. */
    boolean awaitCondition(BooleanSupplier condition, Duration longest) {
        return waitUntil(condition, System.nanoTime() + longest.toNanos());
    }

    /** Lets those who wait look again. */
    void wake() {
        locked(() -> {
            changed.signalAll();
            return true;
        });
    }

    /** The position of the first thing not yet taken. */
    int firstUnconsumed() {
        lock.lock();
        try {
            while (firstUnconsumed < items.size() && items.get(firstUnconsumed).consumed) {
                firstUnconsumed++;
            }
            return firstUnconsumed;
        } finally {
            lock.unlock();
        }
    }

    /** All that has come, in order. */
    List<Received> all() {
        lock.lock();
        try {
            return items.stream().map(item -> item.received).toList();
        } finally {
            lock.unlock();
        }
    }

    /** What was not taken from one position up to another. */
    List<Received> unconsumed(int from, int to) {
        lock.lock();
        try {
            return items.subList(Math.min(from, items.size()), Math.min(to, items.size())).stream()
                    .filter(item -> !item.consumed)
                    .map(item -> item.received)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all that lies there. */
    List<Received> consumeAll() {
        lock.lock();
        try {
            List<Received> taken = unconsumed(0, items.size());
            items.forEach(item -> item.consumed = true);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean consume(Item item) {
        return locked(() -> {
            boolean first = !item.consumed;
            item.consumed = true;
            return first;
        });
    }

    private Item item(int position) {
        lock.lock();
        try {
            return items.get(position);
        } finally {
            lock.unlock();
        }
    }

    private boolean waitUntil(BooleanSupplier condition, long deadline) {
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (ended || left <= 0) {
                    return false;
                }
                long unused = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted while waiting").initCause(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean locked(BooleanSupplier action) {
        lock.lock();
        try {
            return action.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
