package org.xmppspec.cli.shell.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Words that make a script of what has happened. */
final class RecordVerbs {
    private RecordVerbs() {}

    static List<Verb> list() {
        return List.of(
                new Verb(
                        "record",
                        "record",
                        "begin anew to remember what happens, for save",
                        "Without it, save writes everything since the shell has started.",
                        RecordVerbs::begin),
                new Verb(
                        "save",
                        "save FILE [TITLE]",
                        "write what has happened as a script that 'xmppspec play' plays",
                        "Ids, resources and other values that change become variables; secrets are left out.\n"
                                + "A file that is there already is not written over.",
                        RecordVerbs::save));
    }

    private static void begin(Shell shell, ShellLine line) {
        shell.settle();
        shell.recording().restart(shell.cast().members());
        shell.screen().print("Recording; 'save FILE' writes a script.");
    }

    private static void save(Shell shell, ShellLine line) {
        if (line.rest().isEmpty()) {
            throw new ShellMistake("save needs the name of a file, such as: save hello.xmpp");
        }
        String[] words = line.rest().split("\\s+", 2);
        if (shell.recording().isEmpty()) {
            throw new ShellMistake("nothing has happened that could be saved.");
        }
        try {
            Path file = Path.of(words[0]);
            String script = shell.recording().script(words.length > 1 ? words[1] : "Recorded in the shell");
            Files.writeString(file, script, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            shell.screen().print("Written to " + file + "; 'xmppspec play " + file + "' plays it.");
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new ShellMistake(words[0] + " is there already; take another name.");
        } catch (IOException | InvalidPathException e) {
            throw new ShellMistake(words[0] + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
