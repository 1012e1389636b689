package org.xmppspec.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** The reports of a run whose {@code results.json} is there. */
public final class Reports {
    private static final String RESULTS = "results.json";

    private Reports() {}

    /**
     * Writes reports and says where; one that cannot be written does not keep the others from it.
     *
     * @param results the run
     * @param formats what is wanted
     * @param directory where
     * @param terminal what is told
     * @throws UncheckedIOException when one of them could not be written
     */
    public static void write(RunResults results, List<ReportFormat> formats, Path directory, Terminal terminal) {
        Set<Path> written = new LinkedHashSet<>();
        written.add(directory.resolve(RESULTS));
        IOException failure = null;
        for (ReportFormat format : formats) {
            Path target = directory.resolve(format.fileName());
            try {
                if (!written.contains(target)) {
                    format.write(results, target);
                }
                written.add(target);
            } catch (IOException e) {
                failure = e;
            }
        }
        terminal.println("Reports: " + written.stream().map(Path::toString).collect(Collectors.joining(", ")));
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }
}
