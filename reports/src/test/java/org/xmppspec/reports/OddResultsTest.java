package org.xmppspec.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppspec.conformance.result.RunResults;

/** Every format can write every run, twice over the same file. */
class OddResultsTest {
    @TempDir
    Path directory;

    static Stream<ReportFormat> formats() {
        return ReportFormats.all().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whateverARunCameToIsWritten(ReportFormat format) throws Exception {
        for (Map.Entry<String, RunResults> run : Odd.runs().entrySet()) {
            Path target = directory.resolve("new-" + run.getKey()).resolve(format.fileName());
            format.write(run.getValue(), target);
            long size = Files.isDirectory(target) ? 1 : Files.size(target);
            assertTrue(size > 0 || format.name().equals("annotations"), run.getKey());
            format.write(run.getValue(), target);
            if (Files.isRegularFile(target)) {
                assertEquals(size, Files.size(target), run.getKey());
                assertTrue(size < 20_000_000, run.getKey() + ": " + size);
            }
        }
    }
}
