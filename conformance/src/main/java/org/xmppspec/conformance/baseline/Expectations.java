package org.xmppspec.conformance.baseline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xmppspec.conformance.result.CaseResult;

/**
 * All that is expected of a target. What the list of flaky cases says goes before the baseline: a case that it covers is
 * neither KNOWN nor FIXED, and shows nothing about a line of the baseline.
 *
 * @param baseline the deviations that are known
 * @param flaky the cases that come and go
 */
public record Expectations(Baseline baseline, FlakyList flaky) {
    /** Expects every case to pass. */
    public static final Expectations NONE = new Expectations(Baseline.empty(), FlakyList.empty());

    /**
     * Checks that no case is named in both files.
     *
     * @throws IllegalArgumentException when one is, with a sentence for the user
     */
    public Expectations {
        for (Line line : flaky.lines()) {
            Optional<Line> other = line.named() && line.ids().size() == 1
                    ? baseline.named(line.ids().iterator().next())
                    : Optional.empty();
            if (other.isPresent()) {
                throw new IllegalArgumentException("'" + line.pattern() + "' is flaky by line " + line.number()
                        + " of the one file and known by line " + other.get().number()
                        + " of the baseline. Keep one of the two.");
            }
        }
    }

    /**
     * Returns the result as it is to be read.
     *
     * @param result what a case found out
     */
    public CaseResult apply(CaseResult result) {
        return flaky.covers(result.id()) ? flaky.apply(result) : baseline.apply(result);
    }

    /**
     * Tells whether the verdict of a result can come from here: one that is KNOWN, FIXED or FLAKY has to have a line.
     *
     * @param result a result
     */
    public boolean explains(CaseResult result) {
        return switch (result.verdict()) {
            case KNOWN, FIXED -> baseline.covers(result.id());
            case FLAKY -> flaky.covers(result.id());
            default -> true;
        };
    }

    /**
     * Returns the lines of the baseline that no longer apply, as they stand in the file.
     *
     * @param results what the run found out
     */
    public List<String> stale(Collection<CaseResult> results) {
        return baseline.stale(results, flaky::covers);
    }
}
