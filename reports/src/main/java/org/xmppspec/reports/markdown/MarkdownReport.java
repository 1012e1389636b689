package org.xmppspec.reports.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** A run as Markdown for the summary of a CI job, which may have 1 MiB; what is left out for that is named. */
public final class MarkdownReport implements ReportFormat {
    private static final int MOST_BYTES = 1_000_000;

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public String summary() {
        return "Markdown, for the summary of a CI job";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, of(results).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the document.
     *
     * @param results the run
     */
    public static String of(RunResults results) {
        return new JobSummary(results, MOST_BYTES).text();
    }
}
