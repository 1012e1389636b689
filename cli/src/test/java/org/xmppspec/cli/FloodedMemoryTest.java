package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** A target that would send without end is borne in little memory. */
class FloodedMemoryTest {
    private static final String HEAP = "-Xmx64m";
    private static final int GOOD_CONNECTIONS = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = "ENDLESS_.*", mode = EnumSource.Mode.MATCH_ALL)
    void theReportIsWhole(FickleServer.Mood mood) throws Exception {
        try (ReferenceServer server = ReferenceServer.start(
                        ServerConfig.builder().domain("x.test").build());
                FickleServer fickle = new FickleServer(server.port(), GOOD_CONNECTIONS, mood);
                Program run = Program.start(List.of(HEAP), 0, against(fickle.port()))) {
            int code = run.exitCode();
            String said = run.output();
            assertEquals(ExitCode.TARGET_UNUSABLE.value(), code, said);
            assertFalse(said.contains("OutOfMemory"), said);
            JsonNode results = JsonMapper.builder()
                    .build()
                    .readTree(directory.resolve("results.json").toFile());
            assertEquals("target-lost", results.at("/run/state").asText());
        }
    }

    private String[] against(int port) {
        return new String[] {
            "run",
            "--only",
            "section:6121/8",
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
            directory.toString()
        };
    }
}
