package org.xmppspec.cli.shell.prompt;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.cli.shell.verb.SessionText;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.xml.Paint.Role;

/** Inputs from a person at a terminal. */
public final class LineInput implements AutoCloseable {
    private final ShellReader reader;
    private final Editor editor;
    private final Shell shell;

    /** Reads from a terminal for a shell, whose screen from now on shows things above the prompt. */
    public LineInput(Terminal terminal, JLineScreen screen, Shell shell, Map<String, String> environment) {
        this.shell = shell;
        this.editor = new Editor(terminal, environment);
        reader = new ShellReader(terminal);
        reader.setParser(new ShellParser(shell));
        reader.setHighlighter(new ShellHighlighter(shell));
        reader.setCompleter(new ShellCompleter(shell));
        reader.variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ");
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(LineReader.Option.INSERT_BRACKET, false);
        remember(environment);
        reader.getWidgets().put(LineReader.EDIT_AND_EXECUTE_COMMAND, this::edit);
        screen.readBy(reader);
        shell.onChange(this::tellStatus);
    }

    private void remember(Map<String, String> environment) {
        ShellHistory history = new ShellHistory();
        try {
            reader.variable(LineReader.HISTORY_FILE, ShellHistory.file(environment));
        } catch (IOException | UnsupportedOperationException e) {
            shell.screen().complain("what you type cannot be remembered for the next time: " + e.getMessage());
        }
        history.attach(reader);
        reader.setHistory(history);
    }

    private boolean edit() {
        editor.edit(reader.getBuffer().toString()).ifPresent(text -> {
            reader.getBuffer().clear();
            reader.getBuffer().write(text);
        });
        reader.callWidget(LineReader.REDRAW_LINE);
        return true;
    }

    /** Returns the next input; empty when the person wants to end. An input that is broken off is the empty text. */
    public Optional<String> next() {
        tellStatus();
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

    /** Asks for a password, which is neither shown nor remembered. */
    public Optional<String> password(String jid) {
        try {
            return Optional.of(reader.readLine("Password of " + jid + ": ", '*'));
        } catch (UserInterruptException | EndOfFileException e) {
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

    private void tellStatus() {
        String current =
                shell.cast().current().map(member -> member.wishes().name()).orElse("");
        String sessions = shell.cast().members().stream()
                .map(member -> (member.wishes().name().equals(current) ? "*" : "") + SessionText.of(shell, member))
                .collect(Collectors.joining(" | "));
        long hidden = shell.view().hidden();
        reader.status(" " + (sessions.isEmpty() ? "not connected; 'help' explains the words" : sessions)
                + (hidden > 0 ? " | " + hidden + " hidden" : ""));
    }

    @Override
    public void close() {
        shell.onChange(() -> {});
        reader.endStatus();
    }
}
