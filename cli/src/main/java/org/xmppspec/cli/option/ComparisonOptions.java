package org.xmppspec.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.reports.compare.Compared;
import org.xmppspec.reports.compare.Comparison;
import org.xmppspec.reports.compare.Comparison.Row;
import org.xmppspec.reports.compare.ComparisonText;
import org.xmppspec.reports.html.ComparisonHtml;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a comparison is shown. */
public final class ComparisonOptions {
    @ArgGroup
    private Rows rows = new Rows();

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page to look at, with all cases; it opens from disk without a network.")
    private Path html;

    /** Which cases are shown. */
    private static final class Rows {
        @Option(names = "--differences", description = "Only the cases in which the runs do not agree: the default.")
        private boolean differences;

        @Option(names = "--all", description = "Also the cases in which the runs agree.")
        private boolean all;
    }

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
     * @param page where the page is written when the user has not said it; empty for no page
     * @throws IOException when the page cannot be written
     */
    public void show(Comparison comparison, PrintWriter out, Optional<Path> page) throws IOException {
        Optional<Path> file = Optional.ofNullable(html).or(() -> page);
        if (file.isPresent()) {
            ComparisonHtml.write(comparison, file.get());
        }
        ComparisonText text = new ComparisonText(comparison);
        if (form.json) {
            JsonOption.print(out, json(comparison));
        } else if (form.markdown) {
            out.print(text.markdown(rows.all));
        } else if (comparison.runs().size() == 2 && !rows.all && !rows.differences) {
            text.difference().forEach(out::println);
        } else {
            text.matrix(rows.all).forEach(out::println);
        }
        if (!form.json && !form.markdown) {
            file.ifPresent(it -> out.println("Page: " + it));
        }
    }

    private Map<String, Object> json(Comparison comparison) {
        List<Row> shown = rows.all ? comparison.rows() : comparison.differences();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("runs", comparison.runs().stream().map(Compared::name).toList());
        document.put("incomplete", comparison.incomplete());
        document.put("same", comparison.rows().size() - comparison.differences().size());
        document.put("cases", shown.stream().map(ComparisonOptions::json).toList());
        return document;
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", row.id());
        one.put("title", row.title());
        one.put(
                "verdicts",
                row.verdicts().stream().map(it -> it.map(Enum::name).orElse("")).toList());
        row.change().ifPresent(change -> one.put("change", change.key()));
        return one;
    }
}
