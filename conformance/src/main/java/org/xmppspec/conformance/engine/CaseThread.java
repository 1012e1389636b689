package org.xmppspec.conformance.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * Runs the body of one case on a thread of its own, so that whatever the target makes of it, the run goes on after a
 * bounded time.
 */
final class CaseThread {
    private static final Duration GRACE = Duration.ofSeconds(2);

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
     * @return what it threw; when it did not end in time, or was broken off, an exception that says so
     */
    Optional<Throwable> run() {
        thread.start();
        if (endsWithin(bound)) {
            return Optional.ofNullable(thrown);
        }
        breakOff();
        return Optional.of(new SetUpException("The case did not end within " + bound.toSeconds() + " s."));
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
            thread.join(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
