package org.xmppspec.reports;

import java.io.IOException;
import java.nio.file.Path;
import org.xmppspec.conformance.result.RunResults;

/**
 * Something that a report can be written as; found by {@code ServiceLoader}.
 *
 * <p>A report is made of the results alone, so that it is the same at the end of a run and long after it.
 */
public interface ReportFormat {
    /**
     * Names the format, as a user asks for it.
     *
     * @return one word in lower case, such as {@code junit}
     */
    String name();

    /**
     * Names the file, or the directory, that it is written to where nothing else is said.
     *
     * @return a file name without a directory
     */
    String fileName();

    /**
     * Says in a few words what it is for.
     *
     * @return a phrase without a full stop
     */
    String summary();

    /**
     * Writes a report.
     *
     * @param results the run
     * @param target the file or directory; what is above it is made, and what is there is replaced
     * @throws IOException when it cannot be written
     */
    void write(RunResults results, Path target) throws IOException;

    /**
     * Says whether a run writes it when nobody has asked for formats.
     *
     * @return true for most formats
     */
    default boolean isDefault() {
        return true;
    }
}
