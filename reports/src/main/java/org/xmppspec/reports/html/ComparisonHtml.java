package org.xmppspec.reports.html;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xmppspec.reports.compare.Comparison;

/** Writes runs side by side as one HTML file that opens from disk and asks nobody for anything. */
public final class ComparisonHtml {
    private ComparisonHtml() {}

    /**
     * Writes the file; what is above it is made, and what is there is replaced.
     *
     * @param comparison what is shown
     * @param file where
     * @throws IOException when it cannot be written
     */
    public static void write(Comparison comparison, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Mustache.compiler()
                    .compile(HtmlReport.resource("comparison.mustache"))
                    .execute(new ComparisonPage(comparison), out);
        }
    }
}
