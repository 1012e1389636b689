package org.xmppspec.conformance.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the body of one case on a thread of its own, so that whatever the target makes of it, the run goes on after a
 * bounded time.
 */
final class CaseThread {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long LOOK_NANOS = 250_000_000;

    /** A case that has done nothing for so long waits for a time-out. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Thread thread;
    private final Duration bound;
    private final Runnable breakOff;
    private volatile Throwable thrown;

    /** The body of a case. */
    @FunctionalInterface
    interface Body {
        void run() throws Throwable;
    }

    /**
     * Prepares to run.
     *
     * @param breakOff ends whatever the body may wait for
     */
    CaseThread(String name, Duration bound, Body body, Runnable breakOff) {
        this.bound = bound;
        this.breakOff = breakOff;
        this.thread = new Thread(() -> guarded(body), name);
        thread.setDaemon(true);
    }

    private void guarded(Body body) {
        try {
            body.run();
        } catch (Throwable t) {
            thrown = t;
        }
    }

    /**
     * Runs the body.
     *
     * @param slot what lets it be busy
     * @param sinceStimulus how long ago it last did anything to the target
     * @return what it threw; when it did not end in time, or was broken off, an exception that says so
     */
    Optional<Throwable> run(Slots.Slot slot, Supplier<Duration> sinceStimulus) {
        thread.start();
        if (endsInTime(slot, sinceStimulus)) {
            return Optional.ofNullable(thrown);
        }
        breakOff();
        return Optional.of(new SetUpException("The case did not end within " + bound.toSeconds() + " s."));
    }

    private boolean endsInTime(Slots.Slot slot, Supplier<Duration> sinceStimulus) {
        long deadline = System.nanoTime() + bound.toNanos();
        long left = bound.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            if (endsWithin(Duration.ofNanos(Math.min(left, LOOK_NANOS)))) {
                return true;
            }
            left = deadline - System.nanoTime();
            if (slot.mayBeLent() && sinceStimulus.get().compareTo(IDLE) > 0) {
                Duration rest = Duration.ofNanos(Math.max(left, 1));
                return slot.lendAnd(() -> endsWithin(rest));
            }
        }
        return false;
    }

    /** Tells the body to end, without waiting for it. */
    void interrupt() {
        thread.interrupt();
    }

    /** Ends the body from outside. */
    void breakOff() {
        interrupt();
        if (!endsWithin(GRACE)) {
            breakOff.run();
            endsWithin(GRACE);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            thread.join(Math.max(1, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
