package org.xmppspec.conformance.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

/**
 * The cases whose verdict comes and goes, written like a {@link Baseline}. They run, and are FLAKY instead of FAIL, WARN
 * or INCONCLUSIVE. A line is never stale.
 */
public final class FlakyList {
    private final Map<String, Line> covered = new HashMap<>();
    private final List<Line> lines;

    private FlakyList(List<Line> lines) {
        this.lines = lines;
        lines.forEach(line -> line.ids().forEach(id -> covered.putIfAbsent(id, line)));
    }

    /** Returns a list of no cases. */
    public static FlakyList empty() {
        return new FlakyList(List.of());
    }

    /**
     * Reads a list.
     *
     * @param file the file
     * @param cases which cases there are
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when lines make no sense, with a sentence for each
     */
    public static FlakyList read(Path file, CaseIds cases) throws IOException {
        return new FlakyList(LineReader.read(file.toString(), Files.readAllLines(file), cases));
    }

    /**
     * Tells whether a case is on the list.
     *
     * @param id the case's id
     */
    public boolean covers(String id) {
        return covered.containsKey(id);
    }

    CaseResult apply(CaseResult result) {
        Line line = covered.get(result.id());
        boolean bad = result.verdict().isDeviation() || result.verdict() == Verdict.INCONCLUSIVE;
        return line == null || !bad
                ? result
                : result.withVerdict(
                        Verdict.FLAKY,
                        "Flaky: " + line.reason() + ". " + result.verdict() + " this time: " + result.message());
    }

    List<Line> lines() {
        return lines;
    }
}
