package org.xmppspec.cli.shell.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.impl.history.DefaultHistory;
import org.xmppspec.client.Transcript;

/** What was typed before, over all uses of the shell; what holds a secret is never in it. */
final class ShellHistory extends DefaultHistory {
    private static final String FILE = "xmppspec/shell_history";

    @Override
    public void add(Instant time, String line) {
        if (!holdsSecret(line)) {
            super.add(time, line);
        }
    }

    private static boolean holdsSecret(String line) {
        return !Transcript.masked(line).equals(line)
                || line.toLowerCase(Locale.ROOT).contains("password");
    }

    /** The file that it is kept in, made so that nobody else can read it. */
    static Path file(Map<String, String> environment) throws IOException {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        Path file = base.resolve(FILE);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }
}
