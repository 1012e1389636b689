package org.xmppspec.reports.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Section;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Summary;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.compare.Compared;
import org.xmppspec.reports.compare.Comparison;
import org.xmppspec.reports.compare.Comparison.Change;
import org.xmppspec.reports.text.PlainText;

/** What the template of a comparison asks for: of two runs the cases by what became of them, of more by section. */
final class ComparisonPage {
    private static final int MESSAGE = 500;
    private static final int NAME = 60;
    private static final int COLUMNS_OF_A_SCREEN = 6;

    private final Comparison comparison;
    private final List<String> names;
    private final List<Verdict> verdicts;

    ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
        this.names =
                comparison.runs().stream().map(run -> shown(run.name(), NAME)).toList();
        this.verdicts = Arrays.stream(Verdict.values())
                .filter(verdict ->
                        comparison.runs().stream().anyMatch(run -> summary(run).count(verdict) > 0))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** One run: what it is called, what is known of it, how many cases came to which verdict. */
    record Run(String name, String about, List<Count> counts) {}

    /** How many cases came to a verdict; nothing where none did. */
    record Count(String verdict, String number) {}

    /** Cases under one heading; {@code link} is empty, or one address where the heading can be read about. */
    record Group(String key, String title, List<String> link, int size, List<Line> lines) {}

    /** One case. */
    record Line(String id, String title, String section, boolean differs, List<Cell> cells, List<Note> notes) {}

    /** What a case came to in one run. */
    record Cell(String run, String verdict) {}

    /** Why a case came to it in one run. */
    record Note(String run, String verdict, String message) {}

    String css() {
        return HtmlReport.resource("report.css") + HtmlReport.resource("comparison.css");
    }

    String script() {
        return HtmlReport.resource("comparison.js");
    }

    String title() {
        return String.join(", ", names);
    }

    String sentence() {
        return comparison.sentence();
    }

    /** Tells what colours the sentence, as in {@link Outcome}. */
    String tone() {
        if (!comparison.incomplete().isEmpty()) {
            return "odd";
        }
        boolean worse = isOfTwo() && comparison.changes().containsKey(Change.NEW_FAILURE);
        return worse ? "bad" : isSame() ? "good" : "odd";
    }

    List<String> incomplete() {
        return comparison.incomplete();
    }

    boolean isSame() {
        return comparison.differences().isEmpty();
    }

    boolean isOfTwo() {
        return comparison.runs().size() == 2;
    }

    boolean isWide() {
        return comparison.runs().size() > COLUMNS_OF_A_SCREEN;
    }

    List<String> names() {
        return names;
    }

    int columns() {
        return names.size() + 1;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Compared run : comparison.runs()) {
            Summary summary = summary(run);
            runs.add(new Run(
                    names.get(runs.size()),
                    about(run),
                    verdicts.stream()
                            .map(verdict -> new Count(verdict.name(), number(summary.count(verdict))))
                            .toList()));
        }
        return runs;
    }

    List<Group> changes() {
        return isOfTwo()
                ? groups().stream().filter(group -> !group.key().isEmpty()).toList()
                : List.of();
    }

    List<Group> groups() {
        return isOfTwo() ? byChange() : bySection();
    }

    private List<Group> byChange() {
        List<Group> groups = new ArrayList<>();
        comparison
                .changes()
                .forEach((change, rows) -> groups.add(group(change.key(), change.title(), List.of(), rows)));
        List<Comparison.Row> same =
                comparison.rows().stream().filter(row -> !row.differs()).toList();
        if (!same.isEmpty()) {
            groups.add(group("", "The same", List.of(), same));
        }
        return groups;
    }

    private List<Group> bySection() {
        Map<String, List<Comparison.Row>> sections = comparison.rows().stream()
                .collect(Collectors.groupingBy(Comparison.Row::section, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        sections.forEach((name, rows) -> {
            Optional<Section> section = section(name);
            String title = name + section.map(it -> " " + it.title()).orElse("");
            groups.add(group("", title, section.map(Section::link).stream().toList(), rows));
        });
        return groups;
    }

    private static Optional<Section> section(String name) {
        try {
            return Optional.of(Catalogue.section(name));
        } catch (UnknownRequirementException e) {
            return Optional.empty();
        }
    }

    private Group group(String key, String title, List<String> link, List<Comparison.Row> rows) {
        return new Group(
                key,
                PlainText.oneLine(title),
                link,
                rows.size(),
                rows.stream().map(this::line).toList());
    }

    private Line line(Comparison.Row row) {
        List<Cell> cells = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Optional<CaseResult> result : row.results()) {
            String run = names.get(cells.size());
            cells.add(new Cell(run, result.map(it -> it.verdict().name()).orElse("-")));
            result.filter(it -> !it.message().isEmpty())
                    .ifPresent(it -> notes.add(new Note(run, it.verdict().name(), shown(it.message(), MESSAGE))));
        }
        return new Line(
                row.id(), shown(row.title(), MESSAGE), PlainText.oneLine(row.section()), row.differs(), cells, notes);
    }

    private static String about(Compared run) {
        TargetInfo target = run.results().target();
        String what = target.version().isEmpty() ? target.name() : target.version();
        String named = what.equals(run.name()) ? "" : what + ", ";
        return PlainText.oneLine(named + target.domain() + " at " + target.endpoint() + " (" + target.tls() + "), "
                + run.results().run().started());
    }

    private static Summary summary(Compared run) {
        return Summary.of(run.results().cases());
    }

    private static String number(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private static String shown(String text, int most) {
        return PlainText.oneLine(PlainText.shortened(text, most));
    }
}
