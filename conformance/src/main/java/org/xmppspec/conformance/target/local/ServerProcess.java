package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server's process: it ends when it is told to, and also when this program dies. */
final class ServerProcess {
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(ServerCommand command, Path directory) throws IOException {
        List<String> words = new ArrayList<>();
        words.add("sh");
        words.add(directory.resolve(ServerDirectory.LEASH).toString());
        words.add(directory.toString());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.resolve("data").toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile());
        builder.environment().putAll(command.environment());
        return new ServerProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process ends, but no longer than this. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the server at once; its data are not worth a farewell. */
    void stop() {
        List<ProcessHandle> family = process.descendants().toList();
        try (OutputStream leash = process.getOutputStream()) {
            leash.write("stop\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            process.destroyForcibly();
        }
        try {
            if (!endsWithin(STOPPING)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
