package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

class RunTest {
    private static final String FAULT = "disco-info-without-identity";
    private static final String SELECTION = "section:xep0030/3";

    @TempDir
    Path directory;

    @Test
    void theEmbeddedServerPasses() throws IOException {
        Invocation run = run("--only", SELECTION).endsWith(ExitCode.OK);

        JsonNode results = results();
        assertEquals("complete", results.at("/run/state").asText());
        assertEquals(0, results.at("/summary/fail").asInt());
        assertTrue(results.at("/summary/pass").asInt() > 0);
        assertTrue(run.out().contains("XEP0030"), run.out());
        assertTrue(run.out().contains("Reports: " + directory.resolve("results.json")), run.out());
        assertTrue(Files.readString(directory.resolve("junit.xml")).contains("<testsuite"));
        assertFalse(run.out().contains("\u001b"), "no colours and no progress where there is no terminal");
    }

    @Test
    void whatFailsIsShownWithRequirementExpectedCameAndTheWire() throws IOException {
        try (ReferenceServer server = faulty()) {
            String out = runAgainst(server).endsWith(ExitCode.FAILED).out();
            for (String part : List.of(
                    "FAIL  0030-",
                    "(MUST)",
                    "https://xmpp.org/extensions/xep-0030.html#",
                    "expected ",
                    "came ",
                    "on the wire",
                    "again: xmppspec run --domain x.test --host 127.0.0.1 --insecure --port " + server.port()
                            + " --only id:0030-")) {
                assertTrue(out.contains(part), () -> part + " is not in\n" + out);
            }
        }
    }

    @Test
    void aBaselineGoesRound() throws IOException {
        Path baseline = directory.resolve("baseline.txt");
        try (ReferenceServer server = faulty()) {
            runAgainst(server, "--write-baseline", baseline.toString()).endsWith(ExitCode.OK);
            assertTrue(Files.readString(baseline).contains("0030-"));
            runAgainst(server, "--baseline", baseline.toString()).endsWith(ExitCode.OK);
            assertTrue(results().at("/summary/known").asInt() > 0);
        }
        String out = run("--only", SELECTION, "--baseline", baseline.toString())
                .endsWith(ExitCode.STALE_BASELINE)
                .out();
        assertTrue(out.contains("No longer applies in the baseline: 0030-"), out);
    }

    @Test
    void aWrittenBaselineTakesInWhatFailsAndWhatWarns() throws IOException {
        Path baseline = directory.resolve("baseline.txt");
        try (ReferenceServer server = faulty()) {
            runAgainst(server).endsWith(ExitCode.FAILED);
            List<String> deviating = new ArrayList<>();
            results().get("cases").forEach(one -> {
                if (Set.of("FAIL", "WARN").contains(one.get("verdict").asText())) {
                    deviating.add(one.get("id").asText());
                }
            });
            runAgainst(server, "--write-baseline", baseline.toString()).endsWith(ExitCode.OK);
            List<String> lines = Files.readAllLines(baseline);
            assertEquals(
                    deviating, lines.stream().map(line -> line.split(" ")[0]).toList());

            List<String> warnings =
                    lines.stream().filter(line -> !line.contains("# FAIL")).toList();
            Path shorter = Files.write(directory.resolve("shorter.txt"), warnings);
            runAgainst(server, "--baseline", shorter.toString()).endsWith(ExitCode.FAILED);
        }
    }

    @Test
    void accountsThatTheRunMadeAreGoneAfterwards() throws IOException {
        Path log = directory.resolve("provision.log");
        try (ReferenceServer server =
                ReferenceServer.start(ServerConfig.builder().domain("x.test").build())) {
            runAgainst(server, "--provision", "ibr", "--jobs", "2").endsWith(ExitCode.OK);
            for (JsonNode result : results().get("cases")) {
                for (JsonNode line : result.get("transcript")) {
                    String data = line.get("data").asText();
                    int at = data.indexOf("@x.test");
                    if (at > 0) {
                        String name = data.substring(0, at).replaceAll(".*[^a-z0-9-]", "");
                        assertFalse(server.removeUser(name), () -> name + " is still there");
                    }
                }
            }
            assertFalse(Files.exists(log));
        }
    }

    @Test
    void aShuffledRunTellsItsSeed() throws IOException {
        Invocation run =
                run("--only", SELECTION, "--seed", "42", "--repeat", "2").endsWith(ExitCode.OK);
        assertTrue(run.out().contains("seed 42"), run.out());
        assertEquals(42, results().at("/run/seed").asInt());
    }

    @Test
    void progressIsNeverMixedWithWhatIsPrinted() throws Exception {
        List<String> arguments =
                List.of("run", "--only", SELECTION, "--repeat", "5", "--report-dir", directory.toString());
        try (Program live = Program.start(80, arguments.toArray(new String[0]))) {
            live.await("\\r\u001b\\[K\\d+ of \\d+ cases, 0 failed");
            assertEquals(0, live.exitCode());
        }
        List<String> quiet = new ArrayList<>(arguments);
        quiet.add("--no-progress");
        try (Program none = Program.start(80, quiet.toArray(new String[0]))) {
            assertEquals(0, none.exitCode());
            assertFalse(none.output().contains(" of "), none.output());
        }
    }

    private static ReferenceServer faulty() {
        return ReferenceServer.start(
                ServerConfig.builder().domain("x.test").faults(FAULT).build());
    }

    private Invocation runAgainst(ReferenceServer server, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--only", SELECTION, "--domain", "x.test", "--host", "127.0.0.1", "--insecure", "--port"));
        arguments.add(Integer.toString(server.port()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(new String[0]));
    }

    private Invocation run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("run", "--report-dir", directory.toString()));
        all.addAll(List.of(arguments));
        return Invocation.of(all.toArray(new String[0]));
    }

    private JsonNode results() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile());
    }
}
