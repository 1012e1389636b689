package org.xmppspec.conformance.engine.selfcheck;

import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.RunResults;

/** Hears how a self-check goes; called by several threads, one at a time. */
public interface SelfCheckListener {
    /** A listener that does nothing. */
    SelfCheckListener NONE = new SelfCheckListener() {};

    /** Returns who hears how the run against the straight server goes. */
    default RunListener straightRun() {
        return RunListener.NONE;
    }

    /**
     * A fault is being tried.
     *
     * @param fault its name
     * @param total how many faults are tried
     */
    default void faultStarted(String fault, int total) {}

    /**
     * The run against the straight server is over.
     *
     * @param results its results
     */
    default void straightFinished(RunResults results) {}

    /**
     * A fault was tried.
     *
     * @param outcome what became of it
     * @param done how many faults have been tried
     * @param total how many there are
     */
    default void faultFinished(FaultOutcome outcome, int done, int total) {}
}
