package org.xmppspec.reports.badge;

import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;

/** What a badge says of a run. */
record Badge(String message, String colour) {
    static final String LABEL = "xmppspec";

    static Badge of(RunResults results) {
        int failing = results.summary().count(Verdict.FAIL);
        long judged = results.cases().stream()
                .filter(result -> result.verdict() != Verdict.NA)
                .count();
        return switch (ExitCode.of(results, results.run().strict())) {
            case OK -> new Badge(judged + " cases, nothing new fails", "4c1");
            case STALE_BASELINE -> new Badge(results.stale().size() + " baseline lines stale", "dfb317");
            case NOTHING_JUDGED -> new Badge("nothing ran", "9f9f9f");
            case FAILED ->
                failing > 0
                        ? new Badge(failing + " of " + judged + " fail", "e05d44")
                        : new Badge("not all judged", "fe7d37");
            default -> new Badge("run not complete", "9f9f9f");
        };
    }
}
