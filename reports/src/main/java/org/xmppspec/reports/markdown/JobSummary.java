package org.xmppspec.reports.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Summary;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.text.PlainText;

/** A run in Markdown within a number of bytes: what matters most comes first, what does not fit is counted at the end. */
final class JobSummary {
    private static final int RESERVE = 2_000;
    private static final List<Verdict> COLUMNS = List.of(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.WARN,
            Verdict.INCONCLUSIVE,
            Verdict.KNOWN,
            Verdict.FIXED,
            Verdict.FLAKY,
            Verdict.INFO,
            Verdict.NA);

    private final RunResults results;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private int bytes;

    JobSummary(RunResults results, int most) {
        this.results = results;
        this.most = most;
    }

    String text() {
        add("# xmppspec: " + CaseMarkdown.escaped(name()) + "\n\n" + headline() + "\n");
        counts();
        cases("Failing", Verdict.FAIL, true);
        cases("Could not be judged", Verdict.INCONCLUSIVE, true);
        stale();
        cases("Warnings", Verdict.WARN, true);
        cases("No longer failing", Verdict.FIXED, false);
        cases("Flaky", Verdict.FLAKY, false);
        cases("Known", Verdict.KNOWN, false);
        if (!leftOut.isEmpty()) {
            text.append("\n## Left out\n\nNot everything fits here; results.json has all of it. Left out: ")
                    .append(leftOut.entrySet().stream()
                            .map(entry -> entry.getValue() + " under " + entry.getKey())
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }

    private String name() {
        String version = results.target().version();
        return results.target().name() + (version.isEmpty() ? "" : " (" + version + ")");
    }

    private String headline() {
        Summary summary = results.summary();
        List<String> parts = new ArrayList<>();
        int failing = summary.count(Verdict.FAIL);
        parts.add(
                failing == 0 ? "**Nothing new fails.**" : "**" + failing + " of " + summary.total() + " cases fail.**");
        if (summary.count(Verdict.INCONCLUSIVE) > 0) {
            parts.add("**" + summary.count(Verdict.INCONCLUSIVE) + " could not be judged.**");
        }
        if (!results.stale().isEmpty()) {
            parts.add("**" + results.stale().size() + " lines of the baseline no longer apply.**");
        }
        if (results.run().state() != RunState.COMPLETE) {
            parts.add("**The run did not come to its end: "
                    + results.run().state().key().replace('-', ' ') + ".** "
                    + CaseMarkdown.escaped(results.run().message()));
        }
        parts.add(String.format(
                Locale.ROOT,
                "%d cases against %s in %.1f s, begun %s.",
                summary.total(),
                CaseMarkdown.escaped(results.target().domain()),
                results.run().durationMs() / 1000.0,
                results.run().started()));
        return String.join(" ", parts);
    }

    private void counts() {
        Map<String, Summary> byDocument = new LinkedHashMap<>();
        Set<Verdict> shown = EnumSet.of(Verdict.PASS, Verdict.FAIL);
        for (CaseResult result : results.cases()) {
            String document = result.section().split(" ", 2)[0];
            byDocument.computeIfAbsent(document, name -> new Summary()).add(result.verdict());
            shown.add(result.verdict());
        }
        if (byDocument.isEmpty()) {
            add("\nNo case ran.\n");
            return;
        }
        List<Verdict> columns = COLUMNS.stream().filter(shown::contains).toList();
        StringBuilder table = new StringBuilder("\n| |");
        columns.forEach(verdict -> table.append(' ').append(verdict).append(" |"));
        table.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
        byDocument.forEach((document, summary) -> row(table, document, summary, columns));
        row(table, "all", results.summary(), columns);
        add(table.toString());
    }

    private static void row(StringBuilder table, String name, Summary summary, List<Verdict> columns) {
        table.append("| ").append(CaseMarkdown.escaped(name)).append(" |");
        columns.forEach(
                verdict -> table.append(' ').append(summary.count(verdict)).append(" |"));
        table.append('\n');
    }

    private void cases(String title, Verdict verdict, boolean whole) {
        List<CaseResult> found = results.with(verdict);
        if (found.isEmpty()) {
            return;
        }
        section(title, found.size());
        for (CaseResult result : found) {
            item(
                    title,
                    whole ? CaseMarkdown.whole(result, results.run().again(result.id())) : CaseMarkdown.line(result));
        }
    }

    private void stale() {
        if (!results.stale().isEmpty()) {
            section("No longer apply in the baseline", results.stale().size());
            results.stale()
                    .forEach(line -> item(
                            "No longer apply in the baseline",
                            "- " + CaseMarkdown.code(PlainText.oneLine(line)) + "\n"));
        }
    }

    private void section(String title, int count) {
        add("\n## " + title + " (" + count + ")\n\n");
    }

    /** Adds something if there is room, and otherwise counts it. */
    private void item(String title, String item) {
        if (!add(item)) {
            leftOut.merge(title, 1, Integer::sum);
        }
    }

    private boolean add(String part) {
        int size = part.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + size > most - RESERVE) {
            return false;
        }
        bytes += size;
        text.append(part);
        return true;
    }
}
