package org.xmppspec.server.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** slixmpp, a client library that is not ours, uses the reference server. */
@Timeout(60)
class SlixmppTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path directory;

    @Test
    void twoClientsShareAMessage() throws Exception {
        InstalledClient.require("python3-slixmpp", PYTHON.toString(), "-c", "import slixmpp");
        try (ReferenceServer server = ReferenceServer.start(ServerConfig.builder()
                .domain("verona.example")
                .user("romeo", "montague")
                .user("juliet", "capulet")
                .build())) {
            Process python = new ProcessBuilder(
                            PYTHON.toString(),
                            Path.of("src/test/python/slixmpp_session.py").toString(),
                            "127.0.0.1",
                            Integer.toString(server.port()),
                            "verona.example",
                            certificateOf(server).toString())
                    .redirectErrorStream(true)
                    .start();
            python.getOutputStream().write("montague\ncapulet\n".getBytes(StandardCharsets.UTF_8));
            python.getOutputStream().close();

            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(python.waitFor(30, TimeUnit.SECONDS), said);
            assertEquals(0, python.exitValue(), said);
            assertTrue(said.contains("juliet reads 'soft! what light' from romeo@verona.example/slix"), said);
        }
    }

    private Path certificateOf(ReferenceServer server) throws Exception {
        return writePem(directory.resolve("server.pem"), server.certificate().getEncoded());
    }

    private static Path writePem(Path file, byte[] certificate) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}
