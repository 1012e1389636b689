package org.xmppspec.cli.shell.verb;

import java.util.List;
import org.xmppspec.cli.shell.xml.Paint.Role;

/** Words about the shell itself. */
final class HelpVerbs {
    private static final int COLUMN = 14;

    private HelpVerbs() {}

    static List<Verb> list() {
        return List.of(
                new Verb("help", "help [WORD]", "explain the words, or one of them", "", HelpVerbs::help),
                new Verb(
                        "quit",
                        "quit",
                        "close all sessions and end; Ctrl-D does the same",
                        "",
                        (shell, line) -> shell.quit()));
    }

    private static void help(Shell shell, ShellLine line) {
        if (line.rest().isEmpty()) {
            shell.screen().print("XML is sent as it is typed, in one line or several. The words:");
            shell.verbs().values().forEach(verb -> shell.screen().print(summary(shell, verb)));
            shell.screen().print("'help WORD' says more. Tab completes, Ctrl-R searches what was typed before.");
            return;
        }
        Verb verb = shell.verbs().get(line.rest());
        if (verb == null) {
            throw new ShellMistake("'" + line.rest() + "' is no word of the shell; 'help' lists them.");
        }
        shell.screen()
                .print(shell.screen().paint().as(Role.WORD, verb.usage()) + "\n  " + verb.summary()
                        + (verb.detail().isEmpty() ? "" : "\n  " + verb.detail().replace("\n", "\n  ")));
    }

    private static String summary(Shell shell, Verb verb) {
        String pad = " ".repeat(Math.max(1, COLUMN - verb.name().length()));
        return "  " + shell.screen().paint().as(Role.WORD, verb.name()) + pad + verb.summary();
    }
}
