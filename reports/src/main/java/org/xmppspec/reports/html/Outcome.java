package org.xmppspec.reports.html;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Summary;
import org.xmppspec.conformance.result.Verdict;

/**
 * How a run ended, in one sentence.
 *
 * @param key what colours it: {@code bad}, {@code odd} or {@code good}
 * @param sentence what a person reads first
 */
record Outcome(String key, String sentence) {
    static Outcome of(RunResults results) {
        Summary summary = results.summary();
        String counts = counts(summary);
        if (results.run().state() != RunState.COMPLETE) {
            return new Outcome(
                    "odd", ended(results.run().state()) + " " + results.run().message() + " " + counts);
        }
        boolean failed = summary.count(Verdict.FAIL) > 0
                || (results.run().strict() && summary.count(Verdict.WARN) > 0)
                || summary.count(Verdict.FIXED) > 0;
        if (failed) {
            return new Outcome("bad", "Deviates. " + counts);
        }
        if (summary.total() == 0) {
            return new Outcome("odd", "Nothing was run.");
        }
        return summary.count(Verdict.INCONCLUSIVE) > 0
                ? new Outcome("odd", "No failure, but not everything could be found out. " + counts)
                : new Outcome("good", "Conforms. " + counts);
    }

    private static String ended(RunState state) {
        return switch (state) {
            case RUNNING -> "Unfinished: the run was going on or was killed.";
            case STOPPED_AT_FAILURE -> "Stopped at the first failure, as asked.";
            case CANCELLED -> "Broken off by the user.";
            case TARGET_LOST -> "The target stopped answering on the way.";
            case TARGET_UNUSABLE -> "The target could not be used.";
            case COMPLETE -> "";
        };
    }

    private static String counts(Summary summary) {
        List<String> counts = new ArrayList<>();
        add(counts, summary.count(Verdict.FAIL), "failed");
        add(counts, summary.count(Verdict.WARN), "with a warning");
        add(counts, summary.count(Verdict.INCONCLUSIVE), "inconclusive");
        add(counts, summary.count(Verdict.FLAKY), "flaky");
        add(counts, summary.count(Verdict.KNOWN), "known to fail");
        add(counts, summary.count(Verdict.FIXED), "unexpectedly fixed");
        add(counts, summary.count(Verdict.PASS), "passed");
        add(counts, summary.count(Verdict.INFO), "left open by the specification");
        add(counts, summary.count(Verdict.NA), "not applicable");
        return counts.isEmpty() ? "" : String.join(", ", counts) + ".";
    }

    private static void add(List<String> counts, int number, String words) {
        if (number > 0) {
            counts.add(number + " " + words);
        }
    }
}
