package org.xmppspec.cli.shell.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xmppspec.cli.shell.verb.Shell;

/** Inputs from a pipe or a file: a line, or several that belong together. */
public final class PipeInput {
    private final BufferedReader in;
    private final Shell shell;

    /** Reads from a stream for a shell. */
    public PipeInput(InputStream in, Shell shell) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.shell = shell;
    }

    /**
     * Returns the next input; empty at the end. What is not complete there is an input too.
     *
     * @throws IOException when nothing can be read
     */
    public Optional<String> next() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            if (!Completeness.needsMore(shell, text.toString())) {
                return Optional.of(text.toString());
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }
}
