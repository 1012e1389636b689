package org.xmppspec.reports.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.compare.Comparison.Change;
import org.xmppspec.reports.compare.Comparison.Row;
import org.xmppspec.reports.markdown.MarkdownText;
import org.xmppspec.reports.text.PlainText;

/** A comparison for people, in plain text or in Markdown. */
public final class ComparisonText {
    private static final String NOTHING = "-";
    private static final int GAP = 2;

    private final Comparison comparison;

    /**
     * Prepares texts.
     *
     * @param comparison what they are about
     */
    public ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Returns what changed from the first run to the last.
     *
     * @return lines of plain text
     */
    public List<String> difference() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Change, List<Row>> change : comparison.changes().entrySet()) {
            lines.add(change.getKey().title() + " (" + change.getValue().size() + ")");
            for (Row row : change.getValue()) {
                lines.add("  " + row.id() + "  " + arrow(row));
            }
            lines.add("");
        }
        lines.addAll(conclusion());
        return lines;
    }

    /**
     * Returns a line for each case and a column for each run.
     *
     * @param all also the cases in which the runs agree
     * @return lines of plain text
     */
    public List<String> matrix(boolean all) {
        List<Row> rows = all ? comparison.rows() : comparison.differences();
        int first = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0) + GAP;
        List<Integer> widths = comparison.runs().stream()
                .map(run ->
                        Math.max(Verdict.INCONCLUSIVE.name().length(), name(run).length()) + GAP)
                .toList();
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(padded("", first));
        for (int i = 0; i < widths.size(); i++) {
            heading.append(padded(name(comparison.runs().get(i)), widths.get(i)));
        }
        lines.add(heading.toString().stripTrailing());
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(padded(row.id(), first));
            for (int i = 0; i < widths.size(); i++) {
                line.append(padded(shown(row.verdicts().get(i)), widths.get(i)));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add("");
        lines.addAll(conclusion());
        return lines;
    }

    /**
     * Returns the matrix, and for two runs before it what changed.
     *
     * @param all also the cases in which the runs agree
     * @return a document in Markdown
     */
    public String markdown(boolean all) {
        MarkdownText text =
                new MarkdownText("# xmppspec: runs compared\n\n" + safe(String.join(" ", conclusion())) + "\n");
        if (comparison.runs().size() == 2) {
            comparison.changes().forEach((change, rows) -> {
                text.table(change.title() + " (" + rows.size() + ")", "case", "what it is about", "verdicts");
                rows.forEach(row -> text.row("`" + row.id() + "`", safe(row.title()), arrow(row)));
            });
        }
        List<String> columns = new ArrayList<>(List.of("case"));
        comparison.runs().forEach(run -> columns.add(safe(name(run))));
        text.table(all ? "All cases" : "Differences", columns.toArray(new String[0]));
        for (Row row : all ? comparison.rows() : comparison.differences()) {
            List<String> cells = new ArrayList<>(List.of("`" + row.id() + "`"));
            row.verdicts().forEach(verdict -> cells.add(shown(verdict)));
            text.row(cells.toArray(new String[0]));
        }
        return text.toString();
    }

    private static String arrow(Row row) {
        List<Optional<Verdict>> verdicts = row.verdicts();
        return shown(verdicts.get(0)) + " -> " + shown(verdicts.get(verdicts.size() - 1));
    }

    private List<String> conclusion() {
        List<String> lines = new ArrayList<>(List.of(comparison.sentence()));
        lines.addAll(comparison.incomplete());
        return lines;
    }

    private static String shown(Optional<Verdict> verdict) {
        return verdict.map(Verdict::name).orElse(NOTHING);
    }

    private static String name(Compared run) {
        return PlainText.oneLine(run.name());
    }

    private static String safe(String text) {
        return PlainText.oneLine(text).replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
