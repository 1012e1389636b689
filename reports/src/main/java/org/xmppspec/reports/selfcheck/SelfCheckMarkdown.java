package org.xmppspec.reports.selfcheck;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Document;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.SelfCheckReport;
import org.xmppspec.reports.markdown.MarkdownText;

/** Writes a self-check as Markdown: totals, then for each requirement the faults that break it and who noticed. */
public final class SelfCheckMarkdown {
    private static final int NAMED = 6;
    private static final String PREAMBLE = """
            # Selfcheck

            Made by `./xmppspec selfcheck --markdown docs/selfcheck.md`; not to be edited. Each row is a requirement, a fault
            of the reference server that breaks it, and the cases of which an observation of that very requirement failed.
            """;

    private final SelfCheckReport report;
    private final MarkdownText text = new MarkdownText(PREAMBLE);

    private SelfCheckMarkdown(SelfCheckReport report) {
        this.report = report;
    }

    /**
     * Writes a self-check.
     *
     * @param report of any faults
     * @return the whole document, with a line feed at the end of each line
     */
    public static String of(SelfCheckReport report) {
        SelfCheckMarkdown markdown = new SelfCheckMarkdown(report);
        markdown.totals();
        Catalogue.documents().forEach(markdown::matrix);
        markdown.sideDamage();
        return markdown.text.toString();
    }

    private void totals() {
        Set<String> broken = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FaultOutcome outcome : report.faults()) {
            broken.addAll(outcome.requirements());
            outcome.requirements().stream()
                    .filter(id -> !noticed(outcome, id).isEmpty())
                    .forEach(seen::add);
        }
        text.table("Totals", "what", "how many");
        total("cases on the server without a fault", report.straight().cases());
        total("of them FAIL, WARN or INCONCLUSIVE", report.straightProblems());
        total("faults", report.faults());
        total("found out by an observation of what they break", report.of(Kind.KILLED));
        total("found out only by observations of something else", report.of(Kind.KILLED_BY_OTHERS));
        total("not found out", report.of(Kind.SURVIVED));
        total("of a requirement that no case claims", report.of(Kind.UNCLAIMED));
        total("requirements that faults break", broken);
        total("of them seen broken by an observation", seen);
    }

    private void total(String what, Collection<?> things) {
        text.row(what, Integer.toString(things.size()));
    }

    private void matrix(Document document) {
        List<String> ids = Catalogue.requirements(document.id()).stream()
                .map(Requirement::id)
                .filter(id -> report.faults().stream()
                        .anyMatch(outcome -> outcome.requirements().contains(id)))
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        text.table(document.id() + ", " + document.title(), "requirement", "level", "fault", "noticed by");
        for (String id : ids) {
            String level = Catalogue.requirement(id).level().toString();
            report.faults().stream()
                    .filter(outcome -> outcome.requirements().contains(id))
                    .forEach(outcome ->
                            text.row(MarkdownText.link(id), level, outcome.fault(), inShort(noticed(outcome, id))));
        }
    }

    private static List<String> noticed(FaultOutcome outcome, String requirement) {
        return outcome.killers().stream()
                .map(killer -> killer.split(" ", 2))
                .filter(killer -> killer[1].equals(requirement))
                .map(killer -> killer[0])
                .sorted()
                .toList();
    }

    private static String inShort(List<String> cases) {
        String named = cases.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = cases.size() - NAMED;
        return cases.isEmpty() ? "nobody" : named + (more > 0 ? " and " + more + " more" : "");
    }

    private void sideDamage() {
        if (report.faults().stream().allMatch(outcome -> outcome.sideDamage().isEmpty())) {
            return;
        }
        text.table("Side damage: cases that claim nothing of what is broken and failed", "fault", "case");
        report.faults().forEach(outcome -> outcome.sideDamage().forEach(id -> text.row(outcome.fault(), id)));
    }
}
