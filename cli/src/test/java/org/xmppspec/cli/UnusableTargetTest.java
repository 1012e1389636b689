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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Targets that cannot be judged: one sentence, exit 3, and reports all the same. */
class UnusableTargetTest {
    private static final String HEADER = "<?xml version='1.0'?><stream:stream from='x.test' id='1' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    @TempDir
    Path directory;

    @Test
    void aClosedPort() throws Exception {
        int port;
        try (OddServer server = OddServer.silent()) {
            port = server.port();
        }
        assertEquals("cannot connect to 127.0.0.1:" + port + ": nobody listens there.", sentence(port));
    }

    @Test
    void aPortThatSaysNothing() throws Exception {
        try (OddServer server = OddServer.silent()) {
            assertTrue(sentence(server.port()).contains("says nothing within 1 s"));
        }
    }

    @Test
    void aPortThatAnswersHttp() throws Exception {
        try (OddServer server = OddServer.answering("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertTrue(sentence(server.port()).contains("answers with HTTP, not with XMPP"));
        }
    }

    @Test
    void aConnectionDroppedAfterTheStreamHeader() throws Exception {
        try (OddServer server = OddServer.answering(HEADER)) {
            assertTrue(sentence(server.port()).contains("closed the connection before stream features"));
        }
    }

    @Test
    void aWrongPassword() throws Exception {
        Path passwords = Files.writeString(directory.resolve("passwords"), "romeo@x.test wr0ng\n");
        try (ReferenceServer server = start()) {
            String sentence = sentence(
                    server.port(), "--insecure", "--account", "romeo@x.test", "--password-file", passwords.toString());
            assertTrue(sentence.contains("refused the log-in of romeo@x.test"), sentence);
        }
    }

    @Test
    void anUntrustedCertificate() throws Exception {
        try (ReferenceServer server = start()) {
            assertTrue(sentence(server.port()).contains("--trust-cert FILE"));
        }
    }

    @Test
    void aWrongSecretOfTheComponent() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "wr0ng\n");
        try (ReferenceServer server = start()) {
            String sentence = sentence(
                    server.port(),
                    "--insecure",
                    "--component",
                    "127.0.0.1:" + server.componentPort() + ":plays.x.test",
                    "--component-secret-file",
                    secret.toString());
            assertTrue(sentence.startsWith("The component plays.x.test cannot be used: "), sentence);
            assertTrue(sentence.endsWith("check its secret."), sentence);
        }
    }

    private static ReferenceServer start() {
        return ReferenceServer.start(ServerConfig.builder()
                .domain("x.test")
                .user("romeo", "r0m30")
                .component("plays.x.test", "s3cr3t")
                .build());
    }

    /** Runs a case against the port and returns the sentence that says why that is impossible. */
    private String sentence(int port, String... more) throws IOException {
        Path reports = directory.resolve("reports");
        List<String> arguments = new ArrayList<>(List.of("run", "--domain", "x.test", "--host", "127.0.0.1"));
        arguments.addAll(List.of("--port", Integer.toString(port), "--timeout", "1s"));
        arguments.addAll(List.of("--only", "section:6120/4.3", "--report-dir", reports.toString()));
        arguments.addAll(List.of(more));

        Invocation call = Invocation.of(arguments.toArray(new String[0])).endsWith(ExitCode.TARGET_UNUSABLE);

        List<String> lines = call.out().lines().toList();
        assertEquals(2, lines.size(), call.out());
        assertEquals("", call.err());
        assertFalse(call.out().contains("wr0ng"), call.out());
        assertTrue(Files.readString(reports.resolve("junit.xml")).contains("<error"));
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(reports.resolve("results.json").toFile());
        assertEquals("target-unusable", results.at("/run/state").asText());
        results.get("cases")
                .forEach(one -> assertEquals("INCONCLUSIVE", one.get("verdict").asText()));
        String message = results.at("/run/message").asText();
        assertEquals("The target could not be used: " + message, lines.get(0));
        return message;
    }
}
