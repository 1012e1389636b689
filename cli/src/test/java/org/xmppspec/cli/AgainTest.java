package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.ResultsReader;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** How to run just one case again, against the same target. */
class AgainTest {
    @TempDir
    Path directory;

    @Test
    void theCommandNamesTheTargetAndNothingElse() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(ServerConfig.builder()
                .domain("x.test")
                .faults("iq-error-wrong-id")
                .build())) {
            List<String> target = List.of(
                    "--host",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(server.port()),
                    "--domain",
                    "x.test",
                    "--insecure",
                    "--timeout",
                    "2s");
            String again = "xmppspec run " + String.join(" ", target) + " --only id:";
            Invocation run = run(target, "--only", "section:6120/8.3", "--shuffle", "--report", "json,markdown");

            run.endsWith(ExitCode.FAILED);
            assertTrue(run.out().contains("again: " + again), run.out());
            assertTrue(Files.readString(directory.resolve("summary.md")).contains("`" + again));
        }
    }

    @Test
    void whatMayBeASecretIsLeftOut() throws Exception {
        run(
                        List.of("--host", "127.0.0.1", "--port", "1", "--domain", "x.test"),
                        "--provision-command",
                        "add --token s3cret")
                .endsWith(ExitCode.TARGET_UNUSABLE);
        String results = Files.readString(directory.resolve("results.json"));
        assertFalse(results.contains("s3cret"), results);
        assertTrue(results.contains("--provision-command COMMAND"), results);
    }

    @Test
    void scriptsArePlayedAgain() throws Exception {
        Path script = Files.writeString(
                directory.resolve("it's one.xmpp"), "actor romeo\nconnect\nexpect-nothing <message/>\n");
        run(List.of(script.toString()));
        assertEquals(
                "xmppspec play '" + script.toString().replace("'", "'\\''") + "' --only id:x",
                ResultsReader.read(directory.resolve("results.json")).run().again("x"));
    }

    private Invocation run(List<String> target, String... more) {
        List<String> words = new ArrayList<>(List.of(target.size() == 1 ? "play" : "run", "--no-progress"));
        words.addAll(target);
        words.addAll(List.of(more));
        words.addAll(List.of("--report-dir", directory.toString()));
        return Invocation.of(words.toArray(String[]::new));
    }
}
