package org.xmppspec.cli.shell.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** The user's own editor, for what is being typed. */
final class Editor {
    private final Terminal terminal;
    private final Attributes usual;
    private final String command;

    Editor(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.usual = terminal.getAttributes();
        this.command = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "vi"));
    }

    /** Lets the user change a text; empty when that is not possible. */
    Optional<String> edit(String text) {
        Attributes now = terminal.getAttributes();
        Path file = null;
        try {
            file = Files.createTempFile("xmppspec-", ".xml");
            Files.writeString(file, text);
            terminal.setAttributes(usual);
            int code = new ProcessBuilder(List.of("sh", "-c", command + " \"$1\"", "sh", file.toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
            return code == 0
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).stripTrailing())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            terminal.setAttributes(now);
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
