package org.xmppspec.conformance.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** How many cases may be busy at once; where waits overlap, a case that only waits for a time-out lets another begin. */
final class Slots {
    private static final int MOST_PER_JOB = 4;

    private final Semaphore free;
    private final boolean overlapping;

    /**
     * Makes slots that are all free.
     *
     * @param jobs how many cases may be busy at once
     * @param overlapping whether a case that only waits counts as not busy
     */
    Slots(int jobs, boolean overlapping) {
        this.free = new Semaphore(jobs);
        this.overlapping = overlapping;
    }

    /** Returns how many threads a pool needs for so many jobs. */
    static int threads(int jobs, boolean overlapping) {
        return overlapping ? jobs * MOST_PER_JOB : jobs;
    }

    /** Takes a slot, waiting until there is one. */
    Slot take() {
        free.acquireUninterruptibly();
        return new Slot();
    }

    /** The right to be busy, until it is closed or lent. */
    final class Slot implements AutoCloseable {
        private boolean held = true;

        private Slot() {}

        /** Whether a case that only waits may lend its slot. */
        boolean mayBeLent() {
            return held && overlapping;
        }

        /** Gives the slot away for good and goes on waiting, while the pool gets another thread to work with. */
        boolean lendAnd(BooleanSupplier wait) {
            close();
            Wait blocker = new Wait(wait);
            try {
                ForkJoinPool.managedBlock(blocker);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return blocker.outcome;
        }

        @Override
        public void close() {
            if (held) {
                held = false;
                free.release();
            }
        }
    }

    /** A wait that a pool makes up for. */
    private static final class Wait implements ForkJoinPool.ManagedBlocker {
        private final BooleanSupplier wait;
        private boolean done;
        private boolean outcome;

        private Wait(BooleanSupplier wait) {
            this.wait = wait;
        }

        @Override
        public boolean block() {
            outcome = wait.getAsBoolean();
            done = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return done;
        }
    }
}
