package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** A target that turns bad in the middle of a run: a whole report, nobody blamed, and an end in bounded time. */
class LostTargetTest {
    private static final String SECTION = "section:6121/8";
    private static final int GOOD_CONNECTIONS = 12;
    private static final Set<String> BLAMELESS = Set.of("PASS", "INFO", "NA", "INCONCLUSIVE");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(FickleServer.Mood.class)
    void whatIsLostIsSaidAndNobodyIsBlamed(FickleServer.Mood mood) throws Exception {
        int selected = Invocation.of("list", "--json", "--only", SECTION).json().size();
        Duration eachCaseTimedOut = Duration.ofSeconds(3L * selected);
        try (ReferenceServer server = ReferenceServer.start(
                        ServerConfig.builder().domain("x.test").build());
                FickleServer fickle = new FickleServer(server.port(), GOOD_CONNECTIONS, mood)) {
            Invocation run = assertTimeoutPreemptively(eachCaseTimedOut, () -> run(fickle.port()));

            run.endsWith(ExitCode.TARGET_UNUSABLE);
            assertTrue(run.out().contains("The target stopped answering on the way: "), run.out());
            assertTrue(run.out().contains("Could not be removed from the server: xmppspec-"), run.out());
            JsonNode results = JsonMapper.builder()
                    .build()
                    .readTree(directory.resolve("results.json").toFile());
            assertEquals("target-lost", results.at("/run/state").asText());
            assertEquals(selected, results.get("cases").size());
            results.get("cases")
                    .forEach(one ->
                            assertTrue(BLAMELESS.contains(one.get("verdict").asText()), one::toPrettyString));
            assertTrue(Files.readString(directory.resolve("junit.xml")).contains("<error"));
        }
    }

    private Invocation run(int port) {
        return Invocation.of(
                "run",
                "--only",
                SECTION,
                "--domain",
                "x.test",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--insecure",
                "--timeout",
                "2s",
                "--report-dir",
                directory.toString());
    }
}
