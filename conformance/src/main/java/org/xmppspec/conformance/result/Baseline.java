package org.xmppspec.conformance.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cases that are expected to deviate, and why: one line each, an id or a glob, then {@code # reason}. Lines that are
 * empty or begin with {@code #} are kept and mean nothing.
 *
 * <p>A case that deviates (FAIL or WARN) and has a line is KNOWN. A case that has a line of its own and no longer
 * deviates is FIXED. A line is stale when cases that it covers were judged and none of them deviates, or when it covers
 * no case of the suite at all.
 */
public final class Baseline {
    private final List<Line> lines;

    /** One line as it stands in the file, and the pattern in it, if it has one. */
    private record Line(String text, Optional<Glob> pattern, String reason) {
        boolean covers(String id) {
            return pattern.filter(glob -> glob.matches(id)).isPresent();
        }

        boolean names(String id) {
            return pattern.filter(Glob::isLiteral).isPresent() && covers(id);
        }
    }

    private Baseline(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Returns a baseline that expects nothing to fail. */
    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /**
     * Reads a baseline.
     *
     * @param file the file
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a line has more than one pattern, with a sentence for the user
     */
    public static Baseline read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            lines.add(line(text, file + ", line " + (lines.size() + 1)));
        }
        return new Baseline(lines);
    }

    private static Line line(String text, String where) {
        int hash = text.indexOf('#');
        String pattern = (hash < 0 ? text : text.substring(0, hash)).strip();
        String reason = hash < 0 ? "" : text.substring(hash + 1).strip();
        if (pattern.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(where + ": '" + pattern
                    + "' is more than one case id or glob. Write one of them on each line, and the reason after a #.");
        }
        return new Line(text, pattern.isEmpty() ? Optional.empty() : Optional.of(new Glob(pattern)), reason);
    }

    /**
     * Returns the result as it is to be read with this baseline.
     *
     * @param result what a case found out
     */
    public CaseResult apply(CaseResult result) {
        if (result.verdict().isDeviation()) {
            return lines.stream()
                    .filter(line -> line.covers(result.id()))
                    .findFirst()
                    .map(line -> result.withVerdict(Verdict.KNOWN, known(line.reason(), result.message())))
                    .orElse(result);
        }
        boolean fixed = result.verdict() == Verdict.PASS || result.verdict() == Verdict.INFO;
        return fixed && lines.stream().anyMatch(line -> line.names(result.id()))
                ? result.withVerdict(Verdict.FIXED, "The baseline expects this to fail, and it no longer does.")
                : result;
    }

    private static String known(String reason, String message) {
        return reason.isEmpty() ? message : "Known: " + reason + ". " + message;
    }

    /**
     * Returns the lines that no longer apply.
     *
     * @param results what the run found out, this baseline applied
     * @param suite the ids of all cases that there are
     */
    public List<String> stale(Collection<CaseResult> results, Collection<String> suite) {
        return lines.stream()
                .filter(line -> line.pattern().isPresent() && isStale(line, results, suite))
                .map(Line::text)
                .toList();
    }

    private static boolean isStale(Line line, Collection<CaseResult> results, Collection<String> suite) {
        List<Verdict> judged = results.stream()
                .filter(result -> line.covers(result.id()))
                .map(CaseResult::verdict)
                .toList();
        if (judged.isEmpty()) {
            return suite.stream().noneMatch(line::covers);
        }
        return !judged.contains(Verdict.KNOWN) && !judged.contains(Verdict.INCONCLUSIVE);
    }

    /**
     * Returns the lines of the baseline that fits a run: those that still apply or were not judged, as they are, then
     * one for each further case that deviates.
     *
     * @param results the run, this baseline applied
     */
    public List<String> updatedBy(RunResults results) {
        Set<String> updated = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        for (Line line : lines) {
            if (!results.stale().contains(line.text())) {
                kept.add(line.text());
            }
        }
        results.cases().stream()
                .filter(result -> result.verdict().isDeviation())
                .map(result -> result.id() + "  # " + oneLine(result.verdict() + ": " + result.message()))
                .forEach(updated::add);
        kept.addAll(updated);
        return kept;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
