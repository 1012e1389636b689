package org.xmppspec.conformance.result;

import java.util.List;
import java.util.Set;

/** What the program says to whoever called it. */
public enum ExitCode {
    /** Nothing that the specifications require is broken. */
    OK(0),
    /** A case fails that no baseline knows, or could not find out. */
    FAILED(1),
    /** The call makes no sense. */
    USAGE(2),
    /** The target could not be used, or stopped answering. */
    TARGET_UNUSABLE(3),
    /** A line of the baseline no longer applies. */
    STALE_BASELINE(4),
    /** No case was selected, or none applies to the target. */
    NOTHING_JUDGED(5),
    /** A defect of this program. */
    INTERNAL(70),
    /** Broken off by the user. */
    CANCELLED(130);

    private static final Set<Verdict> UNSEEN = Set.of(Verdict.INCONCLUSIVE, Verdict.FLAKY);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** Returns the number that the process ends with. */
    public int value() {
        return value;
    }

    /**
     * Returns what a run comes to; the first that applies of CANCELLED, TARGET_UNUSABLE, FAILED, STALE_BASELINE,
     * NOTHING_JUDGED, OK.
     *
     * @param results the run
     * @param strict whether a WARN counts as a FAIL
     */
    public static ExitCode of(RunResults results, boolean strict) {
        return of(results, strict, false);
    }

    /**
     * Returns what a run comes to, like {@link #of(RunResults, boolean)}.
     *
     * @param results the run
     * @param strict whether a WARN counts as a FAIL
     * @param allowStale whether lines of the baseline may no longer apply
     */
    public static ExitCode of(RunResults results, boolean strict, boolean allowStale) {
        RunState state = results.run().state();
        if (state == RunState.CANCELLED) {
            return CANCELLED;
        }
        if (state == RunState.TARGET_LOST || state == RunState.TARGET_UNUSABLE || nothingCouldBeSeen(results.cases())) {
            return TARGET_UNUSABLE;
        }
        Set<Verdict> failing = strict
                ? Set.of(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.WARN)
                : Set.of(Verdict.FAIL, Verdict.INCONCLUSIVE);
        if (results.cases().stream().anyMatch(result -> failing.contains(result.verdict()))) {
            return FAILED;
        }
        if (!allowStale && !results.stale().isEmpty()) {
            return STALE_BASELINE;
        }
        return results.cases().stream().allMatch(result -> result.verdict() == Verdict.NA) ? NOTHING_JUDGED : OK;
    }

    /** Tells whether there were cases, and none of them came so far as to look at the target. */
    private static boolean nothingCouldBeSeen(List<CaseResult> cases) {
        return cases.stream().anyMatch(result -> result.verdict() == Verdict.INCONCLUSIVE)
                && cases.stream()
                        .allMatch(result -> UNSEEN.contains(result.verdict())
                                && result.observations().isEmpty());
    }
}
