package org.xmppspec.reports.junit;

import java.io.IOException;
import java.nio.file.Path;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** Writes a run as {@link JunitReport} does, with the wire log of every case: some 10 kB each. */
public final class FullJunitReport implements ReportFormat {
    @Override
    public String name() {
        return "junit-full";
    }

    @Override
    public String fileName() {
        return "junit-full.xml";
    }

    @Override
    public String summary() {
        return "JUnit XML with the wire log of passed cases, too";
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        JunitReport.write(results, target, true);
    }
}
