package org.xmppspec.reports.json;

import java.io.IOException;
import java.nio.file.Path;
import org.xmppspec.conformance.result.ResultsWriter;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** Writes a run as {@code results.json}, which all other reports are made of. */
public final class JsonReport implements ReportFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public String summary() {
        return "all there is, for programs and for the other reports";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        new ResultsWriter(target, results.tool(), results.target(), results.run()).finish(results);
    }
}
