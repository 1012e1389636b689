package org.xmppspec.reports.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

/** Runs side by side, case by case; a case that ran several times has the most serious of its verdicts. */
public final class Comparison {
    private static final Set<Verdict> DEVIATING = EnumSet.of(Verdict.FAIL, Verdict.KNOWN, Verdict.WARN);
    private static final Set<Verdict> FINE = EnumSet.of(Verdict.PASS, Verdict.INFO, Verdict.FIXED);

    private final List<Compared> runs;
    private final List<Row> rows = new ArrayList<>();

    /** What became of a case from the first run to the last. */
    public enum Change {
        /** It fails, and did not. */
        NEW_FAILURE("New failures"),
        /** It deviated, and does not. */
        FIXED("Fixed"),
        /** It came to another verdict in another way. */
        CHANGED("Changed"),
        /** It ran in the last run only, and does not fail. */
        ADDED("Only in the last"),
        /** It ran in the first run only. */
        GONE("Only in the first");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        /** Returns what a heading above such cases says. */
        public String title() {
            return title;
        }

        /** Returns the name as programs read it, such as {@code new-failure}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One case.
     *
     * @param id its id
     * @param title what the target has to do
     * @param section the section that it is about
     * @param results what it came to in each run; empty where it did not run
     */
    public record Row(String id, String title, String section, List<Optional<CaseResult>> results) {
        /** Returns the verdict in each run; empty where the case did not run. */
        public List<Optional<Verdict>> verdicts() {
            return results.stream()
                    .map(result -> result.map(CaseResult::verdict))
                    .toList();
        }

        /** Tells whether the runs do not agree. */
        public boolean differs() {
            return verdicts().stream().distinct().count() > 1;
        }

        /** Returns what became of the case from the first run to the last; empty when that is nothing. */
        public Optional<Change> change() {
            Optional<Verdict> first = verdicts().get(0);
            Optional<Verdict> last = verdicts().get(results.size() - 1);
            if (first.equals(last)) {
                return Optional.empty();
            }
            boolean failed =
                    first.filter(Set.of(Verdict.FAIL, Verdict.KNOWN)::contains).isPresent();
            if (last.equals(Optional.of(Verdict.FAIL)) && !failed) {
                return Optional.of(Change.NEW_FAILURE);
            }
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.of(first.isEmpty() ? Change.ADDED : Change.GONE);
            }
            boolean fixed = DEVIATING.contains(first.get()) && FINE.contains(last.get());
            return Optional.of(fixed ? Change.FIXED : Change.CHANGED);
        }
    }

    private Comparison(List<Compared> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * Compares runs.
     *
     * @param runs at least one, the first being what the last is measured by
     */
    public static Comparison of(List<Compared> runs) {
        Comparison comparison = new Comparison(runs);
        Map<String, CaseResult> cases = new LinkedHashMap<>();
        List<Map<String, CaseResult>> results = new ArrayList<>();
        for (Compared run : runs) {
            Map<String, CaseResult> its = new LinkedHashMap<>();
            for (CaseResult result : run.results().cases()) {
                cases.putIfAbsent(result.id(), result);
                its.merge(result.id(), result, Comparison::worse);
            }
            results.add(its);
        }
        cases.forEach((id, any) -> comparison.rows.add(new Row(
                id,
                any.title(),
                any.section(),
                results.stream().map(its -> Optional.ofNullable(its.get(id))).toList())));
        return comparison;
    }

    private static CaseResult worse(CaseResult one, CaseResult other) {
        return Verdict.worst(List.of(one.verdict(), other.verdict())) == one.verdict() ? one : other;
    }

    /** Returns the runs. */
    public List<Compared> runs() {
        return runs;
    }

    /** Returns all cases. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Returns the cases in which the runs do not agree. */
    public List<Row> differences() {
        return rows.stream().filter(Row::differs).toList();
    }

    /** Returns in one sentence in how many cases the runs agree. */
    public String sentence() {
        int differing = differences().size();
        int same = rows.size() - differing;
        return runs.size()
                + (runs.size() == 1 ? " run: " : " runs: ")
                + differing
                + (differing == 1 ? " case differs, " : " cases differ, ")
                + same
                + (same == 1 ? " is the same." : " are the same.");
    }

    /** Returns a sentence for each run that did not come to its end, whose missing verdicts say nothing of its target. */
    public List<String> incomplete() {
        return runs.stream().flatMap(run -> run.incomplete().stream()).toList();
    }

    /** Returns the cases that changed from the first run to the last, by how. */
    public Map<Change, List<Row>> changes() {
        Map<Change, List<Row>> changes = new EnumMap<>(Change.class);
        for (Row row : rows) {
            row.change()
                    .ifPresent(change -> changes.computeIfAbsent(change, it -> new ArrayList<>())
                            .add(row));
        }
        return changes;
    }
}
