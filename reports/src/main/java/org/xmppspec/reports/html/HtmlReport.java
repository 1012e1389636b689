package org.xmppspec.reports.html;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/**
 * Writes a run as one HTML file that opens from disk and asks nobody for anything.
 *
 * <p>The first screen is plain HTML. The cases are an index in JSON, and what they saw lies beside it in compressed
 * pieces, which the page unpacks when a case is opened.
 */
public final class HtmlReport implements ReportFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public String summary() {
        return "one page to look at, with every case and what was on the wire";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            Mustache.compiler().compile(resource("report.mustache")).execute(new Page(results), out);
        }
    }

    /** Returns a file that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
