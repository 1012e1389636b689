package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command as a process of its own, for what only a process shows: signals, and how it ends. */
final class Program implements AutoCloseable {
    private static final long LONGEST_S = 120;

    private final Process process;
    private final StringBuilder said = new StringBuilder();
    private boolean over;

    private Program(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "program-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the command.
     *
     * @param terminal how wide the terminal is that it is to believe in; 0 for none
     */
    static Program start(int terminal, String... arguments) throws IOException {
        return start(List.of(), terminal, arguments);
    }

    /**
     * Starts the command with options of the Java virtual machine.
     *
     * @param options such as {@code -Xmx64m}
     * @param terminal how wide the terminal is that it is to believe in; 0 for none
     */
    static Program start(List<String> options, int terminal, String... arguments) throws IOException {
        return new Program(builder(options, terminal, arguments).start());
    }

    /**
     * Starts the command without a terminal, with a directory in which it finds programs before others.
     *
     * @param programs the directory
     */
    static Program startFinding(Path programs, String... arguments) throws IOException {
        ProcessBuilder builder = builder(List.of(), 0, arguments);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + File.pathSeparator + path);
        return new Program(builder.start());
    }

    private static ProcessBuilder builder(List<String> options, int terminal, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(heedingCtrlC());
        words.add(System.getProperty("java.home") + "/bin/java");
        words.addAll(options);
        words.add("-Dxmppspec.terminal=" + terminal);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("NO_COLOR") || name.equals("TERM"));
        return builder;
    }

    /** What starts a process so that it heeds Ctrl-C also where these tests run in the background of a shell. */
    private static List<String> heedingCtrlC() throws IOException {
        List<String> env = List.of("env", "--default-signal=INT");
        List<String> attempt = new ArrayList<>(env);
        attempt.add("true");
        Process process = new ProcessBuilder(attempt)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return exitCode(process) == 0 ? env : List.of();
    }

    private void listen() {
        try (Reader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int c = out.read(); c >= 0; c = out.read()) {
                synchronized (this) {
                    said.append((char) c);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            said("[" + e + "]");
        } finally {
            synchronized (this) {
                over = true;
                notifyAll();
            }
        }
    }

    private synchronized void said(String text) {
        said.append(text);
    }

    /** Waits until the output has something that matches. */
    synchronized MatchResult await(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (true) {
            Matcher matcher = pattern.matcher(said.toString());
            if (matcher.find()) {
                return matcher;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertTrue(left > 0 && !over, () -> regex + " is not in\n" + said);
            wait(left);
        }
    }

    /** Sends a signal, such as {@code INT}, which is what Ctrl-C sends. */
    void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                .inheritIO()
                .start();
        assertEquals(0, exitCode(kill));
    }

    /** Waits until it ends by itself and returns its exit code. */
    int exitCode() {
        return exitCode(process);
    }

    /** Tells whether it ends within this time. */
    boolean endsWithin(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    private static int exitCode(Process process) {
        try {
            assertTrue(process.waitFor(LONGEST_S, TimeUnit.SECONDS), "the process does not end");
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process was waited for", e);
        }
    }

    /** Returns all that it said, once it has ended. */
    synchronized String output() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (!over && System.nanoTime() < deadline) {
            wait(TimeUnit.SECONDS.toMillis(1));
        }
        return said.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
