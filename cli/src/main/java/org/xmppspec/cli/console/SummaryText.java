package org.xmppspec.cli.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Summary;
import org.xmppspec.conformance.result.Verdict;

/** How many cases have which verdict, by specification. */
final class SummaryText {
    /** In the order in which a reader wants to know. */
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

    private final Terminal terminal;
    private final Set<Verdict> shown;

    private SummaryText(Terminal terminal, Set<Verdict> shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    static List<String> of(RunResults results, Terminal terminal) {
        Map<String, Summary> byDocument = new LinkedHashMap<>();
        Set<Verdict> shown = EnumSet.of(Verdict.PASS, Verdict.FAIL, Verdict.WARN);
        for (CaseResult result : results.cases()) {
            byDocument.computeIfAbsent(document(result), name -> new Summary()).add(result.verdict());
            shown.add(result.verdict());
        }
        SummaryText text = new SummaryText(terminal, shown);
        List<String> lines = new ArrayList<>();
        lines.add(terminal.styled(Style.DIM, text.heading()));
        byDocument.forEach((name, summary) -> lines.add(text.row(name, summary)));
        if (byDocument.size() > 1) {
            lines.add(text.row("all", results.summary()));
        }
        return lines;
    }

    private static String document(CaseResult result) {
        return result.section().split(" ", 2)[0];
    }

    private String heading() {
        StringBuilder line = new StringBuilder(String.format("%-12s", ""));
        COLUMNS.stream()
                .filter(shown::contains)
                .forEach(verdict -> line.append(String.format("%" + width(verdict) + "s", verdict)));
        return line.toString();
    }

    private String row(String name, Summary summary) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s", name));
        COLUMNS.stream().filter(shown::contains).forEach(verdict -> {
            int count = summary.count(verdict);
            String cell = String.format(Locale.ROOT, "%" + width(verdict) + "d", count);
            line.append(count == 0 ? cell : terminal.styled(Style.of(verdict), cell));
        });
        return line.toString();
    }

    private static int width(Verdict verdict) {
        return Math.max(6, verdict.name().length() + 2);
    }
}
