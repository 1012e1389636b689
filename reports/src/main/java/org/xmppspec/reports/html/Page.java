package org.xmppspec.reports.html;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.text.PlainText;

/** What the template shows; its methods are the names in it. */
final class Page {
    /** The verdicts as they are counted, the most serious first. */
    private static final List<Verdict> ORDER = List.of(
            Verdict.FAIL,
            Verdict.WARN,
            Verdict.INCONCLUSIVE,
            Verdict.FLAKY,
            Verdict.KNOWN,
            Verdict.FIXED,
            Verdict.PASS,
            Verdict.INFO,
            Verdict.NA);

    private static final Set<Verdict> BAD =
            EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.FIXED, Verdict.FLAKY);
    private static final int SHOWN = 30;
    private static final int MESSAGE = 500;

    private final RunResults results;

    Page(RunResults results) {
        this.results = results;
    }

    /** One line of facts. */
    record Fact(String name, String value) {
        Fact {
            value = PlainText.visible(value);
        }
    }

    /** A number in a table; {@code href} filters the cases behind it. */
    record Cell(String verdict, String number, String href) {}

    /** A row of a table. */
    record Row(String name, String href, List<Cell> cells) {}

    /** A case that is no pass. */
    record Bad(String verdict, String id, String title, String message) {
        Bad {
            title = PlainText.shortened(PlainText.visible(title), MESSAGE);
            message = PlainText.shortened(PlainText.visible(message), MESSAGE);
        }
    }

    String css() {
        return HtmlReport.resource("report.css");
    }

    String script() {
        return HtmlReport.resource("report.js");
    }

    String index() {
        return Index.of(results);
    }

    List<Details.Chunk> details() {
        return Details.of(results);
    }

    String target() {
        return PlainText.visible(results.target().name());
    }

    String outcome() {
        return PlainText.visible(Outcome.of(results).sentence());
    }

    String outcomeClass() {
        return Outcome.of(results).key();
    }

    List<Fact> facts() {
        Duration took = Duration.ofMillis(results.run().durationMs());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Software", results.target().version()));
        facts.add(new Fact("Domain", results.target().domain()));
        facts.add(new Fact(
                "Address",
                results.target().endpoint() + ", TLS: " + results.target().tls()));
        facts.add(new Fact("Accounts", results.target().provisioning()));
        facts.add(new Fact("Started", results.run().started()));
        facts.add(new Fact(
                "Took",
                String.format(
                        Locale.ROOT,
                        "%d:%02d min, %d cases",
                        took.toMinutes(),
                        took.toSecondsPart(),
                        results.cases().size())));
        facts.add(new Fact("Order", order()));
        facts.add(new Fact(
                "Made by",
                String.join(
                        " ",
                        results.tool().name(),
                        results.tool().version(),
                        "on Java",
                        results.tool().java() + ",",
                        results.tool().os())));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String order() {
        String shuffled = results.run().seed() == 0
                ? ""
                : "shuffled by seed " + results.run().seed();
        String repeated =
                results.run().repeat() == 1 ? "" : "each case " + results.run().repeat() + " times";
        return List.of(shuffled, repeated).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The verdicts that occur, as the heads of the columns. */
    List<Verdict> verdicts() {
        return ORDER.stream()
                .filter(verdict -> results.summary().count(verdict) > 0)
                .toList();
    }

    List<Row> specifications() {
        List<Row> rows = rows("spec", result -> List.of(result.section().split(" ", -1)[0]));
        Row all = row("all", "", results.cases());
        rows.add(all);
        return rows;
    }

    /** The keywords, the strongest first. */
    List<Row> levels() {
        List<String> order = Stream.of(Level.values()).map(Level::toString).toList();
        List<Row> rows = rows(
                "level",
                result -> result.observations().stream()
                        .map(Observation::level)
                        .distinct()
                        .toList());
        rows.sort(Comparator.comparingInt(row -> Math.floorMod(order.indexOf(row.name()), order.size() + 1)));
        return rows;
    }

    private List<Row> rows(String filter, Function<CaseResult, List<String>> names) {
        Map<String, List<CaseResult>> groups = new TreeMap<>(Comparator.naturalOrder());
        for (CaseResult result : results.cases()) {
            names.apply(result)
                    .forEach(name -> groups.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(result));
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, cases) -> rows.add(row(name, filter + "=" + name.replace(" ", "+"), cases)));
        return rows;
    }

    private Row row(String name, String filter, List<CaseResult> cases) {
        Map<Verdict, Long> counts = cases.stream()
                .collect(Collectors.groupingBy(CaseResult::verdict, LinkedHashMap::new, Collectors.counting()));
        List<Cell> cells = verdicts().stream()
                .map(verdict -> new Cell(
                        verdict.name(),
                        counts.containsKey(verdict) ? counts.get(verdict).toString() : "",
                        "#verdict=" + verdict + (filter.isEmpty() ? "" : "&" + filter)))
                .toList();
        return new Row(name, "#" + filter, cells);
    }

    List<Bad> bad() {
        return results.cases().stream()
                .filter(result -> BAD.contains(result.verdict()))
                .sorted(Comparator.comparing(result -> ORDER.indexOf(result.verdict())))
                .limit(SHOWN)
                .map(result -> new Bad(result.verdict().name(), result.id(), result.title(), result.message()))
                .toList();
    }

    boolean anyBad() {
        return more() > 0 || !bad().isEmpty();
    }

    /** How many cases that are no pass are not among the first ones. */
    long more() {
        return Math.max(
                0,
                results.cases().stream()
                                .filter(result -> BAD.contains(result.verdict()))
                                .count()
                        - SHOWN);
    }

    List<String> stale() {
        return results.stale().stream().map(PlainText::visible).toList();
    }

    boolean anyStale() {
        return !results.stale().isEmpty();
    }
}
