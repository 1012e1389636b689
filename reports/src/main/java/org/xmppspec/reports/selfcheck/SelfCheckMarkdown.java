package org.xmppspec.reports.selfcheck;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Document;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.result.Claim;
import org.xmppspec.conformance.result.Claim.Proof;
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
        markdown.kinds();
        Catalogue.documents().forEach(markdown::matrix);
        markdown.sideDamage();
        markdown.unproven();
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
        total("claims: pairs of a case and a requirement that it observes", report.claims());
        total("of them proven: this case noticed a server that breaks it", claims(Proof.PROVEN));
        total("not proven, though others noticed such servers", claims(Proof.NEVER_KILLED));
        total("not proven, because no fault breaks it", claims(Proof.NO_FAULT));
        total("of what leaves something open, so that nothing can break it", claims(Proof.NOTED_ONLY));
        total("cases that failed at a fault of which they claim nothing, explained", explained());
        total("not explained", damage());
    }

    private void kinds() {
        Map<String, List<FaultOutcome>> kinds = report.faults().stream()
                .collect(Collectors.groupingBy(FaultOutcome::violation, TreeMap::new, Collectors.toList()));
        text.table("What the faults do", "kind of violation", "faults", "found out", "for instance");
        kinds.forEach((kind, outcomes) -> text.row(
                kind,
                Integer.toString(outcomes.size()),
                Long.toString(outcomes.stream()
                        .filter(outcome -> outcome.kind() == Kind.KILLED)
                        .count()),
                outcomes.get(0).fault()));
    }

    private List<Claim> claims(Proof proof) {
        return report.claims().stream().filter(claim -> claim.proof() == proof).toList();
    }

    private List<String> explained() {
        return report.faults().stream()
                .flatMap(outcome -> outcome.explained().stream())
                .toList();
    }

    private List<String> damage() {
        return report.faults().stream()
                .flatMap(outcome -> outcome.sideDamage().stream())
                .toList();
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
        if (!explained().isEmpty()) {
            text.table("Side damage, explained by the fault", "fault", "case", "why");
            report.faults().forEach(outcome -> outcome.explained().forEach(line -> explain(outcome.fault(), line)));
        }
        if (!damage().isEmpty()) {
            text.table("Side damage that nothing explains", "fault", "case");
            report.faults().forEach(outcome -> outcome.sideDamage().forEach(seen -> text.row(outcome.fault(), seen)));
        }
    }

    private void explain(String fault, String line) {
        String[] parts = line.split(": ", 2);
        text.row(fault, parts[0], parts[1]);
    }

    private void unproven() {
        if (report.unproven().isEmpty()) {
            return;
        }
        text.table("Claims that no fault has proven", "requirement", "level", "why", "cases");
        Map<String, List<Claim>> byRequirement = report.unproven().stream()
                .collect(Collectors.groupingBy(Claim::requirement, TreeMap::new, Collectors.toList()));
        byRequirement.forEach((id, claims) -> text.row(
                MarkdownText.link(id),
                Catalogue.requirement(id).level().toString(),
                claims.get(0).proof() == Proof.NO_FAULT ? "no fault" : "noticed by others only",
                inShort(claims.stream().map(Claim::id).toList())));
    }
}
