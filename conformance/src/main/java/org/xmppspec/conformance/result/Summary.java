package org.xmppspec.conformance.result;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many cases have which verdict; not safe for several threads. */
public final class Summary {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    /**
     * Counts the verdicts of cases.
     *
     * @param cases the cases
     */
    public static Summary of(Collection<CaseResult> cases) {
        Summary summary = new Summary();
        cases.forEach(result -> summary.add(result.verdict()));
        return summary;
    }

    /**
     * Counts one more.
     *
     * @param verdict the verdict of a case
     */
    public void add(Verdict verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    /**
     * Returns how many cases have a verdict.
     *
     * @param verdict the verdict
     */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Returns how many cases there are. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
