package org.xmppspec.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppspec.client.Transcript.Chunk;
import org.xmppspec.client.Transcript.Entry;

/**
 * Tells somebody what a {@link Transcript} records, as it happens and in order, with secrets masked; made by
 * {@link Transcript#tap}.
 *
 * <p>The listener is called by a thread of its own, one call at a time, so that it can be as slow as it likes and throw
 * what it likes: the sessions go on as if it were not there. What it has not taken yet is bounded; of a flood that it
 * cannot follow it misses a part and is told how much. All methods may be called by any thread.
 */
public final class TranscriptTap implements AutoCloseable {
    static final int MAX_WAITING_BYTES = 4 << 20;
    private static final int CHUNK_COST = 64;

    /**
     * What was read or written just now.
     *
     * @param entry what it was; a secret that comes in several pieces is masked in the first and left out of the others,
     *     and a character that comes in two pieces stands in the second
     * @param connection the number of the connection in this transcript, from 0; an actor who connects again gets
     *     another
     * @param missed how many bytes of the same direction of this connection came before that are not told, because the
     *     listener was too slow
     */
    public record Live(Entry entry, int connection, long missed) {}

    private final Consumer<? super Live> listener;
    private final Transcript transcript;
    private final Thread thread;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final Map<List<Object>, Long> missed = new HashMap<>();
    private final Map<List<Object>, LiveMask> masks = new HashMap<>();
    private long waitingBytes;
    private long offered;
    private long delivered;
    private boolean closed;
    private Throwable failure;

    /** A chunk that is still to be told. */
    private record Waiting(Chunk chunk, long missed) {
        long cost() {
            return chunk.latin1().length() + (long) CHUNK_COST;
        }
    }

    TranscriptTap(Transcript transcript, Consumer<? super Live> listener) {
        this.transcript = transcript;
        this.listener = listener;
        thread = new Thread(this::deliver, "transcript-tap");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes a chunk that was recorded just now; never waits. */
    synchronized void offer(Chunk chunk) {
        if (closed) {
            return;
        }
        int length = chunk.latin1().length();
        if (waitingBytes + length + CHUNK_COST > MAX_WAITING_BYTES) {
            missed.merge(chunk.flow(), length + chunk.omitted(), Long::sum);
            return;
        }
        Long before = missed.remove(chunk.flow());
        Waiting next = new Waiting(chunk, before == null ? 0 : before);
        waiting.add(next);
        waitingBytes += next.cost();
        offered++;
        notifyAll();
    }

    private void deliver() {
        for (Optional<Waiting> next = take(); next.isPresent(); next = take()) {
            Waiting it = next.get();
            try {
                tell(it);
            } catch (RuntimeException | Error e) {
                failed(e);
            } finally {
                taken();
            }
        }
    }

    private void tell(Waiting next) {
        Chunk chunk = next.chunk();
        LiveMask mask = masks.computeIfAbsent(chunk.flow(), flow -> new LiveMask());
        long skipped = next.missed() > 0 ? next.missed() + mask.gap() : 0;
        String text = mask.show(chunk.latin1());
        Entry entry =
                new Entry(chunk.ms(), chunk.direction(), chunk.recorder().actor(), chunk.tls(), text, chunk.omitted());
        listener.accept(new Live(entry, chunk.recorder().connection(), skipped));
    }

    private synchronized Optional<Waiting> take() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            close();
        }
        Optional<Waiting> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(taken -> waitingBytes -= taken.cost());
        return next;
    }

    private synchronized void taken() {
        delivered++;
        notifyAll();
    }

    private synchronized void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /**
     * Waits until the listener has taken all that was recorded before this call.
     *
     * @param timeout how long to wait at most
     * @return whether it has; at once false in the listener's own thread
     */
    public synchronized boolean awaitDelivered(Duration timeout) {
        long goal = offered;
        long end = System.nanoTime() + timeout.toNanos();
        if (Thread.currentThread() == thread) {
            return false;
        }
        try {
            for (long left = timeout.toNanos(); delivered < goal && left > 0; left = end - System.nanoTime()) {
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return delivered >= goal;
    }

    /** The first thing that the listener has thrown; it is called again for what comes then. */
    public synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends the telling after what was recorded up to now; does not wait for it. */
    @Override
    public void close() {
        transcript.remove(this);
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
