package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.ReportFormats;

/** Reports at the end of a run and long after it. */
class ReportTest {
    private static final String FEW = "section:6121/5";

    @TempDir
    Path directory;

    private Invocation run(String... options) {
        String[] arguments = {
            "run", "--only", FEW, "--report-dir", directory.resolve("run").toString()
        };
        String[] all = new String[arguments.length + options.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(options, 0, all, arguments.length, options.length);
        return Invocation.of(all);
    }

    @Test
    void aRunWritesEveryFormatThatIsNotForSpecialists() {
        run().endsWith(ExitCode.OK);
        for (ReportFormat format : ReportFormats.all()) {
            Path file = directory.resolve("run").resolve(format.fileName());
            assertEquals(format.isDefault(), Files.exists(file), format.name());
        }
    }

    @Test
    void whatIsWrittenAfterwardsIsTheSame() throws Exception {
        Invocation run = run("--report", "junit,json").endsWith(ExitCode.OK);
        assertTrue(run.out().contains("junit.xml"), run.out());
        Path results = directory.resolve("run/results.json");
        Path later = directory.resolve("later");
        Invocation.of("report", "junit,json", results.toString(), "-o", later.toString())
                .endsWith(ExitCode.OK);
        for (String name : new String[] {"junit.xml", "results.json"}) {
            assertArrayEquals(
                    Files.readAllBytes(directory.resolve("run").resolve(name)),
                    Files.readAllBytes(later.resolve(name)),
                    name);
        }
    }

    @Test
    void whatReportsAreMadeOfIsNeverWritten() throws Exception {
        run("--report", "json").endsWith(ExitCode.OK);
        Path results = directory.resolve("run/results.json");
        String unlike = Files.readString(results) + "\n\n";
        Files.writeString(results, unlike);
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), results);
        for (String[] arguments : new String[][] {
            {"report", "json", results.toString()},
            {"report", "all", results.toString()},
            {"report", "junit", results.toString(), "-o", link.toString()}
        }) {
            Invocation report = Invocation.of(arguments).endsWith(ExitCode.OK);
            assertTrue(report.err().contains("json is what the reports are made of and stays as it is."), report::err);
            assertEquals(unlike, Files.readString(results));
        }
    }

    @Test
    void anUnknownFormatIsToldBeforeAnythingRuns() {
        Invocation run = run("--report", "junit,pdf").endsWith(ExitCode.USAGE);
        assertTrue(run.err().contains("there is no report format 'pdf'; there are "), run.err());
        assertFalse(Files.exists(directory.resolve("run")));
    }

    @Test
    void whatIsNoResultsIsRefusedInASentence() throws Exception {
        Path file = Files.writeString(directory.resolve("other.json"), "{\"schema\": 7}");
        assertTrue(Invocation.of("report", "junit", file.toString())
                .endsWith(ExitCode.USAGE)
                .err()
                .contains("other.json has schema 7"));
        assertTrue(
                Invocation.of("report", "junit", directory.resolve("none.json").toString())
                        .endsWith(ExitCode.USAGE)
                        .err()
                        .contains("there is no file"));
        Files.writeString(file, "<xml/>");
        assertTrue(Invocation.of("report", "junit", file.toString())
                .endsWith(ExitCode.USAGE)
                .err()
                .contains("is no results.json"));
    }
}
