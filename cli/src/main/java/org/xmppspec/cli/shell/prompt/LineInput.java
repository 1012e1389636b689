package org.xmppspec.cli.shell.prompt;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.xml.Paint.Role;

/** Inputs from a person at a terminal. */
public final class LineInput {
    private final LineReader reader;
    private final Shell shell;

    /** Reads from a terminal for a shell, whose screen from now on shows things above the prompt. */
    public LineInput(Terminal terminal, JLineScreen screen, Shell shell) {
        this.shell = shell;
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("xmppspec")
                .parser(new ShellParser(shell))
                .highlighter(new ShellHighlighter(shell))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        screen.readBy(reader);
    }

    /** Returns the next input; empty when the person wants to end. An input that is broken off is the empty text. */
    public Optional<String> next() {
        try {
            return Optional.of(reader.readLine(prompt(), null, (Character) null, shell.takePrefill()));
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isEmpty()) {
                shell.screen().print("Ctrl-D or 'quit' ends the shell.");
            }
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private String prompt() {
        String name = shell.cast()
                .current()
                .map(Member::wishes)
                .map(wishes -> wishes.name())
                .orElse("xmppspec");
        return shell.screen().paint().as(Role.WORD, name + ">") + " ";
    }
}
