package org.xmppspec.conformance.result;

import java.util.List;
import java.util.Objects;

/**
 * What a whole run found out: the content of {@code results.json}.
 *
 * @param tool what made it
 * @param target what was judged
 * @param run how it was made
 * @param cases the results in the order in which they were had
 * @param stale the lines of the baseline that no longer apply, as they stand there
 */
public record RunResults(ToolInfo tool, TargetInfo target, RunInfo run, List<CaseResult> cases, List<String> stale) {
    /** Copies the lists and checks that nothing is missing. */
    public RunResults {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(run, "run");
        cases = List.copyOf(cases);
        stale = List.copyOf(stale);
    }

    /** Returns how many cases have which verdict. */
    public Summary summary() {
        return Summary.of(cases);
    }

    /**
     * Returns the cases with a verdict.
     *
     * @param verdict the verdict
     */
    public List<CaseResult> with(Verdict verdict) {
        return cases.stream().filter(result -> result.verdict() == verdict).toList();
    }
}
