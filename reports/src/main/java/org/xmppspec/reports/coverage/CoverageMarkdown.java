package org.xmppspec.reports.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Coverage;
import org.xmppspec.conformance.catalogue.Coverage.DocumentCoverage;
import org.xmppspec.conformance.catalogue.Coverage.FeatureCoverage;
import org.xmppspec.conformance.catalogue.Coverage.RequirementCoverage;

/**
 * Writes the coverage as Markdown: counts for each document, features, then one requirement a line.
 *
 * <p>Each line stands for itself, so that two changes of different requirements never touch the same line.
 */
public final class CoverageMarkdown {
    private static final String PREAMBLE = """
            # Coverage

            Made from the catalogue and the cases by `./xmppspec coverage --markdown > docs/coverage.md`; not to be edited.
            What a status means, and how to renew this file: [catalogue.md](catalogue.md).
            """;

    private final StringBuilder text = new StringBuilder(PREAMBLE);

    private CoverageMarkdown() {}

    /**
     * Writes a coverage.
     *
     * @param coverage of any documents
     * @return the whole document, with a line feed at the end of each line
     */
    public static String of(Coverage coverage) {
        CoverageMarkdown markdown = new CoverageMarkdown();
        markdown.counts(coverage.documents());
        markdown.features(coverage.features());
        coverage.documents().forEach(document -> markdown.requirements(document, coverage.requirements()));
        return markdown.text.toString();
    }

    private void counts(List<DocumentCoverage> documents) {
        table("Documents", "document", "title", "tested", "excused", "pending");
        for (DocumentCoverage document : documents) {
            row(
                    document.id(),
                    document.title(),
                    number(document.tested()),
                    number(document.excused()),
                    number(document.pending()));
        }
    }

    private void features(List<FeatureCoverage> features) {
        if (features.isEmpty()) {
            return;
        }
        table("Features of a server", "feature", "level", "section", "status", "shown by the cases of, or why not");
        for (FeatureCoverage feature : features) {
            String shown = feature.reason().isEmpty() ? String.join(", ", feature.requirements()) : feature.reason();
            row(feature.id(), feature.level(), feature.section(), feature.status(), shown);
        }
    }

    private void requirements(DocumentCoverage document, List<RequirementCoverage> all) {
        table(document.id() + ", " + document.title(), "requirement", "level", "about", "status", "cases, or why not");
        for (RequirementCoverage requirement : all) {
            if (requirement.id().startsWith(document.id() + "-")) {
                row(
                        link(requirement.id()),
                        requirement.level(),
                        requirement.side(),
                        requirement.status(),
                        casesOrReason(requirement));
            }
        }
    }

    private static String casesOrReason(RequirementCoverage requirement) {
        return requirement.cases().isEmpty()
                ? requirement.reason()
                : requirement.cases().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String link(String id) {
        return "[" + id + "](" + Catalogue.requirement(id).link() + ")";
    }

    private void table(String title, String... columns) {
        text.append("\n## ").append(title).append("\n\n");
        row(columns);
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%d", count);
    }
}
