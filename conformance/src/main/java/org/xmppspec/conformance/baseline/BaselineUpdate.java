package org.xmppspec.conformance.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;

/**
 * Makes the baseline that fits a run: the lines that there were, less those that no longer apply, then one for each
 * further case that deviates.
 */
public final class BaselineUpdate {
    private final Expectations before;
    private final Baseline written;

    /**
     * Prepares an update.
     *
     * @param before what was expected so far; its lines, comments and order are kept
     * @param written what the file to be written says so far; its reasons are kept
     */
    public BaselineUpdate(Expectations before, Baseline written) {
        this.before = before;
        this.written = written;
    }

    /**
     * Returns the lines that fit a run.
     *
     * @param results the run, the expectations applied or not
     */
    public List<String> lines(RunResults results) {
        Set<String> stale = Set.copyOf(before.stale(results.cases()));
        List<String> lines = new ArrayList<>();
        before.baseline().lines().stream()
                .map(Line::text)
                .filter(text -> !stale.contains(text))
                .forEach(lines::add);
        Map<String, String> added = new LinkedHashMap<>();
        results.cases().stream()
                .filter(result -> before.apply(result).verdict().isDeviation())
                .forEach(result -> added.computeIfAbsent(result.id(), id -> line(result)));
        lines.addAll(added.values());
        return lines;
    }

    private String line(CaseResult result) {
        return written.named(result.id())
                .map(Line::text)
                .orElseGet(() -> result.id() + "  # " + oneLine(result.verdict() + ": " + result.message()));
    }

    /**
     * Writes lines to a file, all or nothing.
     *
     * @param lines the lines
     * @param file the file; what was in it is lost
     * @throws IOException when it cannot be written
     */
    public static void write(List<String> lines, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
