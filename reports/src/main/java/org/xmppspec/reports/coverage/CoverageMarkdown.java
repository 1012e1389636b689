package org.xmppspec.reports.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Coverage;
import org.xmppspec.conformance.catalogue.Coverage.DocumentCoverage;
import org.xmppspec.conformance.catalogue.Coverage.FeatureCoverage;
import org.xmppspec.conformance.catalogue.Coverage.RequirementCoverage;
import org.xmppspec.reports.markdown.MarkdownText;

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

    private final MarkdownText text = new MarkdownText(PREAMBLE);

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
        text.table("Documents", "document", "title", "tested", "excused", "pending");
        for (DocumentCoverage document : documents) {
            text.row(
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
        text.table(
                "Features of a server", "feature", "level", "section", "status", "shown by the cases of, or why not");
        for (FeatureCoverage feature : features) {
            String shown = feature.reason().isEmpty() ? String.join(", ", feature.requirements()) : feature.reason();
            text.row(feature.id(), feature.level(), feature.section(), feature.status(), shown);
        }
    }

    private void requirements(DocumentCoverage document, List<RequirementCoverage> all) {
        text.table(
                document.id() + ", " + document.title(),
                "requirement",
                "level",
                "about",
                "status",
                "cases, or why not");
        for (RequirementCoverage requirement : all) {
            if (requirement.id().startsWith(document.id() + "-")) {
                text.row(
                        MarkdownText.link(requirement.id()),
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

    private static String number(int count) {
        return String.format(Locale.ROOT, "%d", count);
    }
}
