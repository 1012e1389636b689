package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** A target whose every byte comes by itself and late is judged as if it came at once. */
class DrippingTargetTest {
    private static final long DELAY_US = 20;

    @TempDir
    Path directory;

    @Test
    void theVerdictsAreTheSame() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(
                        ServerConfig.builder().domain("x.test").build());
                DrippingServer dripping = new DrippingServer(server.port(), DELAY_US)) {
            Map<String, String> straight = verdicts(server.port(), directory.resolve("straight"));
            assertFalse(straight.isEmpty());
            assertEquals(straight, verdicts(dripping.port(), directory.resolve("dripping")));
        }
    }

    private static Map<String, String> verdicts(int port, Path directory) throws IOException {
        Invocation.of(
                        "run",
                        "--no-progress",
                        "--only",
                        "section:6121/8.5.2",
                        "--domain",
                        "x.test",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--insecure",
                        "--report",
                        "json",
                        "--report-dir",
                        directory.toString())
                .endsWith(ExitCode.OK);
        Map<String, String> verdicts = new TreeMap<>();
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile());
        results.get("cases")
                .forEach(one ->
                        verdicts.put(one.get("id").asText(), one.get("verdict").asText()));
        return verdicts;
    }
}
