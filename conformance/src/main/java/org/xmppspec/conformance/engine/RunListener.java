package org.xmppspec.conformance.engine;

import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;

/** Hears how a run goes; called by several threads, one at a time. */
public interface RunListener {
    /** A listener that does nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * The run begins.
     *
     * @param total how many cases it will run, repetitions counted
     */
    default void runStarted(int total) {}

    /**
     * A case begins.
     *
     * @param info the case
     */
    default void caseStarted(CaseInfo info) {}

    /**
     * A case has its result, the baseline applied.
     *
     * @param result the result
     * @param done how many cases have theirs
     * @param total how many will have
     */
    default void caseFinished(CaseResult result, int done, int total) {}

    /**
     * The run is over and its results are written.
     *
     * @param results all of them
     */
    default void runFinished(RunResults results) {}
}
