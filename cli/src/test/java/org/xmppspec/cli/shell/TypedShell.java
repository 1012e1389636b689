package org.xmppspec.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import picocli.CommandLine;

/** A shell at a terminal with a line discipline, and a person who types and reads. */
final class TypedShell implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final LineDisciplineTerminal terminal;
    private final StringBuilder seen = new StringBuilder();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private int mark;

    TypedShell(Path home, Map<String, String> environment, String... arguments) throws IOException {
        String type = environment.getOrDefault("TERM", "xterm-256color");
        terminal = new LineDisciplineTerminal("test", type, new Screen(), StandardCharsets.UTF_8);
        terminal.setSize(Size.of(160, 50));
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("XDG_STATE_HOME", home.resolve("state").toString());
        all.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        CommandLine command = new CommandLine(new ShellCommand(new Surroundings(() -> terminal, all)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new StringWriter()));
        new Thread(() -> end.complete(command.execute(arguments)), "shell").start();
    }

    /** What the terminal shows. */
    private final class Screen extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            synchronized (seen) {
                seen.append(new String(bytes, from, length, StandardCharsets.UTF_8));
                seen.notifyAll();
            }
        }
    }

    /** Types something; what is awaited next comes after that. */
    TypedShell type(String keys) throws IOException {
        synchronized (seen) {
            mark = seen.length();
        }
        for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
            terminal.processInputByte(key);
        }
        return this;
    }

    /** Waits until this was shown after what was typed last; colours and movements do not count. */
    TypedShell reads(String text) throws InterruptedException {
        awaits(text, true);
        return this;
    }

    /** Waits until this was written after what was typed last, escape sequences included. */
    TypedShell writes(String text) throws InterruptedException {
        awaits(text, false);
        return this;
    }

    private void awaits(String text, boolean plain) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        synchronized (seen) {
            while (!(plain ? plain() : seen.substring(mark)).contains(text)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("not shown: " + text + "\nbut: " + plain());
                }
                seen.wait(left / 1_000_000 + 1);
            }
        }
    }

    private String plain() {
        return seen.substring(mark)
                .replaceAll("\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|[()].|[=>78])", "")
                .replace("\r", "");
    }

    /** All that was written from the beginning, escape sequences included. */
    String all() {
        synchronized (seen) {
            return seen.toString();
        }
    }

    /** The exit code, when the shell has ended. */
    int ends() throws Exception {
        return end.get(60, TimeUnit.SECONDS);
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void close() throws IOException {
        if (!end.isDone()) {
            type("\u0003\u0004");
        }
        try {
            end.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("the shell does not end", e);
        }
    }
}
