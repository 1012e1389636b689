package org.xmppspec.cli.option;

import java.util.Iterator;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.ReportFormats;

/** The names of all report formats, for the help and for completion. */
public final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return ReportFormats.all().stream().map(ReportFormat::name).iterator();
    }
}
