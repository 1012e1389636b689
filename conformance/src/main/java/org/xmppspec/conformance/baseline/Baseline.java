package org.xmppspec.conformance.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

/**
 * The cases that are expected to deviate, and why: one line each, an id or a glob, then {@code # reason}. Lines that are
 * empty or begin with {@code #} are kept and mean nothing.
 *
 * <p>One line answers for a case: the one with its own id, otherwise the first glob that covers it. A case that deviates
 * (FAIL or WARN) and has a line is KNOWN. A case that has a line of its own and no longer deviates is FIXED. A line is
 * stale when every case that it answers for was looked at and none deviates; cases that did not run, INCONCLUSIVE and
 * NA show nothing, except that NA beside cases that pass does not keep a glob.
 */
public final class Baseline {
    private static final Set<Verdict> DEVIATING = EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.KNOWN);
    private static final Set<Verdict> OPEN = EnumSet.of(Verdict.INCONCLUSIVE, Verdict.FLAKY);

    private final List<Line> lines;
    private final Map<String, Line> answering = new HashMap<>();

    private Baseline(List<Line> lines) {
        this.lines = List.copyOf(lines);
        for (Line line : lines) {
            line.ids().forEach(id -> answering.merge(id, line, (first, other) -> other.named() ? other : first));
        }
    }

    /** Returns a baseline that expects nothing to deviate. */
    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /**
     * Reads a baseline.
     *
     * @param file the file
     * @param cases which cases there are
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when lines make no sense, with a sentence for each
     */
    public static Baseline read(Path file, CaseIds cases) throws IOException {
        return of(file.toString(), Files.readAllLines(file), cases);
    }

    /**
     * Makes a baseline of lines.
     *
     * @param name what it is called in explanations
     * @param lines the lines
     * @param cases which cases there are
     * @throws IllegalArgumentException when lines make no sense, with a sentence for each
     */
    public static Baseline of(String name, List<String> lines, CaseIds cases) {
        return new Baseline(LineReader.read(name, lines, cases));
    }

    /**
     * Returns the result as it is to be read with this baseline.
     *
     * @param result what a case found out
     */
    public CaseResult apply(CaseResult result) {
        Line line = answering.get(result.id());
        if (line == null) {
            return result;
        }
        return switch (result.verdict()) {
            case FAIL, WARN -> result.withVerdict(Verdict.KNOWN, "Known: " + line.reason() + ". " + result.message());
            case PASS, INFO ->
                line.named()
                        ? result.withVerdict(Verdict.FIXED, "The baseline expects this to fail, and it no longer does.")
                        : result;
            default -> result;
        };
    }

    /**
     * Tells whether a line answers for a case.
     *
     * @param id the case's id
     */
    public boolean covers(String id) {
        return answering.containsKey(id);
    }

    /**
     * Returns the lines that no longer apply, as they stand in the file.
     *
     * @param results what the run found out, this baseline applied or not
     */
    public List<String> stale(Collection<CaseResult> results) {
        return stale(results, id -> false);
    }

    /** Returns the lines that no longer apply; cases that are left aside count as if they had not run. */
    List<String> stale(Collection<CaseResult> results, Predicate<String> aside) {
        Map<String, Set<Verdict>> verdicts = verdicts(results, aside);
        return lines.stream()
                .filter(line -> line.isEntry() && isStale(line, verdicts))
                .map(Line::text)
                .toList();
    }

    private static Map<String, Set<Verdict>> verdicts(Collection<CaseResult> results, Predicate<String> aside) {
        Map<String, Set<Verdict>> verdicts = new HashMap<>();
        for (CaseResult result : results) {
            if (!aside.test(result.id())) {
                verdicts.computeIfAbsent(result.id(), id -> EnumSet.noneOf(Verdict.class))
                        .add(result.verdict());
            }
        }
        return verdicts;
    }

    private boolean isStale(Line line, Map<String, Set<Verdict>> verdicts) {
        List<String> own = line.ids().stream()
                .filter(id -> answering.get(id).number() == line.number())
                .toList();
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (String id : own) {
            Set<Verdict> its = verdicts.get(id);
            if (its == null
                    || its.stream().anyMatch(OPEN::contains)
                    || its.stream().anyMatch(DEVIATING::contains)) {
                return false;
            }
            seen.addAll(its);
        }
        return !seen.equals(EnumSet.of(Verdict.NA));
    }

    List<Line> lines() {
        return lines;
    }

    /** Returns the line that has a case's own id. */
    Optional<Line> named(String id) {
        return Optional.ofNullable(answering.get(id)).filter(Line::named);
    }
}
