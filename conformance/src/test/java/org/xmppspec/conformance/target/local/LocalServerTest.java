package org.xmppspec.conformance.target.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalServerTest {
    @ParameterizedTest
    @EnumSource
    void startsAnswersAndLeavesNothingBehind(LocalSoftware software) throws Exception {
        RealServers.require(software);
        Path directory;
        int port;
        try (LocalServer server = LocalServer.start(software)) {
            directory = server.settings().directory();
            port = server.settings().port();
            assertTrue(StreamHeaderProbe.isAnswered(port, server.settings().domain()));
            assertListens(server.settings().directTlsPort());
            assertListens(server.settings().webSocketPort());
            assertListens(server.settings().componentPort());
            assertTrue(Files.isDirectory(directory));
        }
        assertFalse(Files.exists(directory), "the directory is still there");
        assertFalse(StreamHeaderProbe.isAnswered(port, "xmppspec.test"), "the server still answers");
    }

    @ParameterizedTest
    @EnumSource
    void twoRunSideBySide(LocalSoftware software) throws Exception {
        RealServers.require(software);
        try (LocalServer first = LocalServer.start(software);
                LocalServer second = LocalServer.start(software)) {
            assertTrue(first.isAlive());
            assertTrue(second.isAlive());
        }
    }

    @Test
    void aServerEndsWithTheProgramThatStartedIt(@TempDir Path base) throws Exception {
        Path directory = Files.createDirectories(base.resolve("server/data")).getParent();
        Process leash = leash(directory, "sh", "-c", "echo $$ > pid; exec sleep 600");
        long server = awaitPid(leash, directory.resolve("pid"));

        leash.getOutputStream().close();

        assertTrue(leash.waitFor(10, java.util.concurrent.TimeUnit.SECONDS), "the leash still waits");
        assertFalse(ProcessHandle.of(server).map(ProcessHandle::isAlive).orElse(false), "the server still runs");
        assertFalse(Files.exists(directory), "the directory of a dead run is still there");
    }

    @Test
    void aServerThatEndsByItselfIsNoticedAndItsDirectoryKept(@TempDir Path base) throws Exception {
        Path directory = Files.createDirectories(base.resolve("server/data")).getParent();
        Process leash = leash(directory, "sh", "-c", "exit 7");

        assertTrue(leash.waitFor(10, java.util.concurrent.TimeUnit.SECONDS), "the leash still waits");
        assertEquals(7, leash.exitValue());
        assertTrue(Files.exists(directory));
    }

    @Test
    void aCommandThatIsMissingIsFoundNowhere() {
        assertTrue(Programs.find("no-such-program-anywhere").isEmpty());
        assertTrue(Programs.find("sh").isPresent());
    }

    @Test
    void everyPlaceholderOfEveryTemplateIsFilledIn(@TempDir Path directory) throws Exception {
        LocalSettings settings = LocalSettings.of(directory, List.of(1, 2, 3, 4), "/ws", "secret");
        var key = org.xmppspec.xmpp.tls.CertificateAuthority.selfSigned(settings.domain());
        for (LocalSoftware software : LocalSoftware.values()) {
            ServerDirectory.write(settings, software.templates(), key, key.certificate());
            for (String template : software.templates()) {
                String text = Files.readString(directory.resolve(template));
                assertFalse(text.matches("(?s).*@[a-zA-Z2.]+@.*"), text);
            }
        }
        assertFalse(settings.toString().contains("secret"));
    }

    private static Process leash(Path directory, String... command) throws IOException {
        Path script = directory.resolveSibling(ServerDirectory.LEASH);
        try (var in = LocalServer.class.getResourceAsStream(ServerDirectory.LEASH)) {
            Files.copy(in, script);
        }
        var words = new java.util.ArrayList<>(List.of("sh", script.toString(), directory.toString()));
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long awaitPid(Process leash, Path file) throws Exception {
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            assertFalse(leash.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS), "the leash ended");
        }
        return Long.parseLong(Files.readString(file).strip());
    }

    private static void assertListens(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertTrue(socket.isConnected());
        }
    }
}
