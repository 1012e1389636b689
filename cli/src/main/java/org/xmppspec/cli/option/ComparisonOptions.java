package org.xmppspec.cli.option;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xmppspec.reports.compare.Comparison;
import org.xmppspec.reports.compare.Comparison.Row;
import org.xmppspec.reports.compare.ComparisonText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a comparison is shown. */
public final class ComparisonOptions {
    @Option(names = "--all", description = "Also the cases in which the runs agree.")
    private boolean all;

    @ArgGroup
    private Form form = new Form();

    /** One of the forms that programs and web pages read. */
    private static final class Form {
        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Option(names = "--markdown", description = "Print Markdown.")
        private boolean markdown;
    }

    /**
     * Shows a comparison: of two runs what changed, of more the matrix.
     *
     * @param comparison what is shown
     * @param out where
     */
    public void show(Comparison comparison, PrintWriter out) {
        ComparisonText text = new ComparisonText(comparison);
        if (form.json) {
            JsonOption.print(out, json(comparison));
        } else if (form.markdown) {
            out.print(text.markdown(all));
        } else if (comparison.runs().size() == 2 && !all) {
            text.difference().forEach(out::println);
        } else {
            text.matrix(all).forEach(out::println);
        }
    }

    private Map<String, Object> json(Comparison comparison) {
        List<Row> rows = all ? comparison.rows() : comparison.differences();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("runs", comparison.runs().stream().map(run -> run.name()).toList());
        document.put("same", comparison.rows().size() - comparison.differences().size());
        document.put("cases", rows.stream().map(ComparisonOptions::json).toList());
        return document;
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", row.id());
        one.put("title", row.title());
        one.put(
                "verdicts",
                row.verdicts().stream().map(it -> it.map(Enum::name).orElse("")).toList());
        row.change()
                .ifPresent(change ->
                        one.put("change", change.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return one;
    }
}
