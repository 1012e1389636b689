package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.client.Account;
import org.xmppspec.client.Endpoint;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.ComponentSettings;
import org.xmppspec.conformance.target.Provisioning;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.ReportFormats;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Passwords, and what would do instead of one, are in nothing that a run leaves behind. */
class SecretsTest {
    private static final String SECRET = "Rumpelstilz&chen-7";
    private static final String FAULT = "disco-info-without-identity";
    private static final Pattern PAYLOAD = Pattern.compile(
            "<(?:auth|response|challenge|success|password|handshake)\\b[^<>]*(?<!/)>(?!\\[masked|=<|<|\\s*$)");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}={0,2}");

    private static final Pattern COMPRESSED = Pattern.compile("H4sI[A-Za-z0-9+/]{12,}={0,2}");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-256", "PLAIN"})
    void noReportAndNoLineShowsThem(String mechanism) throws Exception {
        ServerConfig config = ServerConfig.builder()
                .domain("x.test")
                .user("romeo", SECRET)
                .user("juliet", SECRET)
                .user("nurse", SECRET)
                .component("plays.x.test", SECRET)
                .mechanisms(mechanism)
                .faults(FAULT)
                .build();
        assertFalse(config.toString().contains(SECRET), config::toString);
        try (ReferenceServer server = ReferenceServer.start(config)) {
            Invocation run = run(server);
            assertTrue(run.out().contains("FAIL  0030-"), run.out());
            assertClean(run.out() + run.err());
        }
        try (Stream<Path> files = Files.walk(directory.resolve("reports"))) {
            List<Path> reports = files.filter(Files::isRegularFile).toList();
            assertEquals(
                    ReportFormats.defaults().stream()
                            .map(ReportFormat::fileName)
                            .sorted()
                            .toList(),
                    reports.stream()
                            .map(report -> report.getFileName().toString())
                            .sorted()
                            .toList());
            int pieces = 0;
            for (Path report : reports) {
                String text = Files.readString(report);
                assertClean(text);
                List<String> unpacked = unpacked(text);
                unpacked.forEach(SecretsTest::assertClean);
                pieces += unpacked.size();
            }
            assertTrue(pieces > 0, "no report has compressed pieces");
        }
    }

    /** What lies compressed by gzip in a report, as the reader sees it who opens a case. */
    private static List<String> unpacked(String report) {
        return COMPRESSED
                .matcher(report)
                .results()
                .map(found -> Base64.getDecoder().decode(found.group()))
                .map(SecretsTest::gunzip)
                .map(json -> json.replace("\\u003c", "<").replace("\\\"", "\""))
                .toList();
    }

    private static String gunzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Invocation run(ReferenceServer server) throws IOException {
        Path passwords = Files.writeString(directory.resolve("passwords"), SECRET + "\n");
        List<String> arguments = new ArrayList<>(List.of("run", "--domain", "x.test", "--host", "127.0.0.1"));
        arguments.addAll(List.of("--port", Integer.toString(server.port()), "--insecure"));
        arguments.addAll(List.of("--component", "127.0.0.1:" + server.componentPort() + ":plays.x.test"));
        arguments.addAll(List.of("--component-secret-file", passwords.toString()));
        arguments.addAll(List.of("--only", "section:xep0114/3"));
        arguments.addAll(List.of("--only", "section:6120/6", "--only", "section:xep0030/3"));
        Stream.of("romeo", "juliet", "nurse").forEach(name -> arguments.addAll(List.of("--account", name + "@x.test")));
        arguments.addAll(List.of("--password-file", passwords.toString()));
        arguments.addAll(List.of("--report-dir", directory.resolve("reports").toString()));
        return Invocation.of(arguments.toArray(new String[0])).endsWith(ExitCode.FAILED);
    }

    /** Looks for the password, for SASL payloads that are not masked, and for either of them in base64. */
    private static void assertClean(String text) {
        assertFalse(text.contains("Rumpelstilz"), "a password is shown");
        PAYLOAD.matcher(text).results().forEach(found -> {
            int end = Math.min(text.length(), found.end() + 60);
            assertEquals("", text.substring(found.start(), end), "a payload is not masked");
        });
        BASE64.matcher(text).results().forEach(found -> {
            String run = found.group().replace("=", "");
            for (int skip = 0; skip < 4; skip++) {
                String part = run.substring(skip, skip + (run.length() - skip) / 4 * 4);
                String decoded = new String(Base64.getDecoder().decode(part), StandardCharsets.ISO_8859_1);
                assertFalse(decoded.contains("Rumpelstilz") || decoded.contains(",p="), found::group);
            }
        });
    }

    @Test
    void whatHoldsAPasswordDoesNotSayIt() {
        Account romeo = new Account("romeo", "x.test", SECRET);
        assertEquals("romeo@x.test", romeo.toString());
        ComponentSettings plays = new ComponentSettings(new Endpoint("127.0.0.1", 5347), "plays.x.test", SECRET);
        assertEquals("plays.x.test at 127.0.0.1:5347", plays.toString());
        assertFalse(new Provisioning.Given(List.of(romeo)).toString().contains(SECRET));
        assertFalse(
                ServerConfig.builder().user("romeo", SECRET).build().toString().contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port 0 --usr romeo:" + SECRET,
                "serve --port 0 --user romeo@x:" + SECRET,
                "serve --port 0 --user :" + SECRET,
                "serve --port 0 --component :" + SECRET,
                "serve --port 0 --user romeo:" + SECRET + " --fault nonsense"
            })
    void aMistakeBesideThemDoesNotRepeatThem(String arguments) {
        Invocation call = Invocation.of(arguments.split(" ")).endsWith(ExitCode.USAGE);
        assertFalse((call.out() + call.err()).contains(SECRET), call::err);
    }
}
