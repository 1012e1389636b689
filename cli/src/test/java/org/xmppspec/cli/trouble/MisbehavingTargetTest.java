package org.xmppspec.cli.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.cli.Main;
import org.xmppspec.conformance.result.ExitCode;

/** Servers that misbehave inside proper streams: a whole report in bounded time, and nothing left behind. */
class MisbehavingTargetTest {
    private static final Set<Trouble> ON_THE_SURFACE = Set.of(Trouble.STRANGERS, Trouble.TWICE, Trouble.ODD);
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final Set<Integer> ENDS =
            Set.of(ExitCode.OK.value(), ExitCode.FAILED.value(), ExitCode.TARGET_UNUSABLE.value());

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theReportIsWholeAndNothingIsLeftBehind(Trouble trouble) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (TroubledServer server = TroubledServer.start(trouble, 0, 1)) {
            int code = assertTimeoutPreemptively(BOUND, () -> run(server.port(), trouble));

            assertTrue(ENDS.contains(code), () -> out + "" + err);
            assertEquals("", err.toString());
            server.accounts().forEach(account -> assertTrue(out.toString().contains(account), account + "\n" + out));
        }
        JsonNode cases = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile())
                .get("cases");
        assertFalse(cases.isEmpty());
        cases.forEach(one -> assertFalse(one.get("message").asText().contains("Suite defect"), one::toPrettyString));
        boolean noticed = StreamSupport.stream(cases.spliterator(), false)
                .anyMatch(one -> Set.of("FAIL", "INCONCLUSIVE")
                        .contains(one.get("verdict").asText()));
        assertTrue(noticed || ON_THE_SURFACE.contains(trouble), "the trouble was noticed");
        assertNoThreadIsLeft(before);
    }

    private static void assertNoThreadIsLeft(Set<Thread> before) throws InterruptedException {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> !thread.getName().startsWith("xmpp"));
        for (Thread thread : left) {
            thread.join(Duration.ofSeconds(20).toMillis());
            assertFalse(thread.isAlive(), thread::toString);
        }
    }

    private int run(int port, Trouble trouble) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "run",
                "--no-progress",
                "--only",
                ON_THE_SURFACE.contains(trouble) ? "section:6121/8" : "section:6121/5",
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
