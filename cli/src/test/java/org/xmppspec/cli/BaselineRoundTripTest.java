package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** What a user does with baselines, on a server that deviates and on one that was mended. */
class BaselineRoundTripTest {
    private static final String SELECTION = "section:xep0030/3";

    @TempDir
    Path directory;

    private Path known;
    private Path flaky;

    @BeforeEach
    void name() {
        known = directory.resolve("known.txt");
        flaky = directory.resolve("flaky.txt");
    }

    private Invocation mended(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--only", SELECTION, "--report-dir", directory.toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(new String[0]));
    }

    private Invocation deviating(String... more) {
        ServerConfig config = ServerConfig.builder()
                .domain("x.test")
                .faults("disco-info-without-identity")
                .build();
        try (ReferenceServer server = ReferenceServer.start(config)) {
            List<String> arguments = new ArrayList<>(List.of("--domain", "x.test", "--host", "127.0.0.1"));
            arguments.addAll(List.of("--insecure", "--port", Integer.toString(server.port())));
            arguments.addAll(List.of(more));
            return mended(arguments.toArray(new String[0]));
        }
    }

    private int count(String verdict) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile())
                .at("/summary/" + verdict)
                .asInt();
    }

    @Test
    void writtenUsedAndStaleWhenAllIsMended() throws IOException {
        deviating("--write-baseline", known.toString()).endsWith(ExitCode.OK);
        deviating("--baseline", known.toString()).endsWith(ExitCode.OK);
        assertTrue(count("known") > 0);
        Invocation stale = mended("--baseline", known.toString()).endsWith(ExitCode.STALE_BASELINE);
        assertTrue(stale.out().contains("No longer applies in the baseline: 0030-"), stale.out());
        Invocation allowed =
                mended("--allow-stale", "--baseline", known.toString()).endsWith(ExitCode.OK);
        assertTrue(allowed.out().contains("No longer applies in the baseline: 0030-"), allowed.out());
        mended("--baseline", known.toString(), "--write-baseline", known.toString())
                .endsWith(ExitCode.OK);
        assertEquals("", Files.readString(known));
    }

    @Test
    void writingOverAFileKeepsWhatAPersonWroteThere() throws IOException {
        deviating("--write-baseline", known.toString()).endsWith(ExitCode.OK);
        List<String> lines = new ArrayList<>(List.of("# ours"));
        Files.readAllLines(known).forEach(line -> lines.add(line.replaceFirst("#.*", "# looked into")));
        String added = lines.remove(1);
        Files.write(known, lines);

        deviating("--write-baseline", known.toString()).endsWith(ExitCode.OK);

        List<String> written = Files.readAllLines(known);
        assertEquals(lines, written.subList(0, lines.size()));
        assertTrue(added.length() > 40, added);
        assertEquals(added.substring(0, 40), written.get(lines.size()).substring(0, 40));
    }

    @Test
    void flakyCasesRunAreShownAsSuchAndNeverFail() throws IOException {
        Files.writeString(flaky, "0030-* # depends on the weather\n");
        Invocation run = deviating("--strict", "--flaky", flaky.toString()).endsWith(ExitCode.OK);
        assertTrue(count("flaky") > 0);
        assertEquals(0, count("fail"));
        assertTrue(run.out().contains("FLAKY"), run.out());
        assertTrue(run.out().contains("Flaky: depends on the weather. FAIL this time: "), run.out());
        mended("--flaky", flaky.toString()).endsWith(ExitCode.OK);
        assertEquals(0, count("flaky"));
    }

    @Test
    void mistakesAreExplainedWithTheirPlaceBeforeAnythingRuns() throws IOException {
        Files.writeString(known, "# head\nno-such-case # why\nzzz* # why\n");
        Files.writeString(flaky, "0030-*\n");
        for (String option : List.of("--baseline", "--write-baseline")) {
            Invocation run = mended(option, known.toString()).endsWith(ExitCode.USAGE);
            assertTrue(run.err().contains("known.txt, line 2: 'no-such-case' is no case"), run.err());
            assertTrue(run.err().contains("known.txt, line 3: 'zzz*' matches no case."), run.err());
        }
        Invocation run = mended("--flaky", flaky.toString()).endsWith(ExitCode.USAGE);
        assertTrue(run.err().contains("flaky.txt, line 1: '0030-*' has no reason"), run.err());
        assertFalse(Files.exists(directory.resolve("results.json")));
    }

    @Test
    void aTargetThatCannotBeUsedLeavesTheBaselineAsItIs() throws IOException {
        Files.writeString(known, "# ours\n");
        mended(
                        "--domain",
                        "x.test",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "1",
                        "--insecure",
                        "--write-baseline",
                        known.toString())
                .endsWith(ExitCode.TARGET_UNUSABLE);
        assertEquals("# ours\n", Files.readString(known));
    }
}
