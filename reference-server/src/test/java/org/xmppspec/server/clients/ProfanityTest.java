package org.xmppspec.server.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Profanity, a console client that is not ours, uses the reference server from inside tmux. */
@Timeout(60)
class ProfanityTest {
    private static final String SCREEN_SIZE_X = "160";
    private static final String SCREEN_SIZE_Y = "48";

    @TempDir
    Path directory;

    private ReferenceServer server;
    private final BlockingQueue<Boolean> drawn = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        InstalledClient.require("profanity", "profanity", "--version");
        InstalledClient.require("tmux", "tmux", "-V");
        server = ReferenceServer.start(ServerConfig.builder()
                .domain("verona.example")
                .user("romeo", "montague")
                .user("juliet", "juliet")
                .build());
        Path pipe = directory.resolve("screen");
        run("mkfifo", pipe.toString());
        Thread watcher = new Thread(() -> watch(pipe), "screen");
        watcher.setDaemon(true);
        watcher.start();
        tmux("new-session", "-d", "-s", "client", "-x", SCREEN_SIZE_X, "-y", SCREEN_SIZE_Y, "sh");
        tmux("pipe-pane", "-t", "client", "-o", "cat > " + pipe);
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            tmux("kill-server");
            server.close();
        }
    }

    @Test
    void logsInKeepsARosterAndSendsAMessage() throws Exception {
        RawClient juliet = RawClient.online(server, "juliet@verona.example/balcony");
        type("HOME=" + directory + " XDG_CONFIG_HOME=" + directory + " XDG_DATA_HOME=" + directory
                + " TERM=screen profanity");
        awaitOnScreen("Type '/help' to show complete help");
        type("/connect romeo@verona.example server 127.0.0.1 port " + server.port() + " tls trust");
        awaitOnScreen("Enter password");
        type("montague");
        awaitOnScreen("logged in successfully");
        type("/roster add juliet@verona.example Juliet");
        awaitOnScreen("Roster item added: juliet@verona.example (Juliet)");
        type("/msg juliet@verona.example soft! what light");
        assertEquals(
                "soft! what light",
                juliet.await("message")
                        .child("body", "jabber:client")
                        .orElseThrow()
                        .text());
        type("/quit");
    }

    private void awaitOnScreen(String text) throws Exception {
        String shown = screen();
        while (!shown.contains(text)) {
            if (drawn.poll(20, TimeUnit.SECONDS) == null) {
                throw new AssertionError("'" + text + "' never came on the screen:\n" + shown);
            }
            shown = screen();
        }
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p", "-t", "client");
    }

    /** Says that something was drawn, each time something was. */
    private void watch(Path pipe) {
        byte[] chunk = new byte[4096];
        try (InputStream output = Files.newInputStream(pipe)) {
            while (output.read(chunk) >= 0) {
                drawn.add(Boolean.TRUE);
            }
        } catch (IOException ended) {
            drawn.add(Boolean.FALSE);
        }
    }

    private void type(String line) throws Exception {
        tmux("send-keys", "-t", "client", "-l", line);
        tmux("send-keys", "-t", "client", "Enter");
    }

    private String tmux(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", directory.resolve("tmux").toString(), "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + said);
        return said;
    }
}
