package org.xmppspec.cli.shell;

import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.xmppspec.cli.shell.prompt.JLineScreen;
import org.xmppspec.cli.shell.prompt.LineInput;
import org.xmppspec.cli.shell.prompt.PipeInput;
import org.xmppspec.cli.shell.screen.PlainScreen;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine;

/** One use of the shell, from its start to its end. */
final class Sitting {
    private final CommandLine command;
    private final ShellOptions options;
    private final Optional<String> firstLine;

    Sitting(CommandLine command, ShellOptions options, Optional<String> firstLine) {
        this.command = command;
        this.options = options;
        this.firstLine = firstLine;
    }

    ExitCode run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            return terminal instanceof DumbTerminal ? piped() : typed(terminal);
        }
    }

    private ExitCode piped() throws IOException {
        PlainScreen screen = new PlainScreen(command.getOut(), command.getErr());
        try (Shell shell = new Shell(screen, options.peer(bare -> Optional.empty()))) {
            firstLine.ifPresent(shell::perform);
            PipeInput input = new PipeInput(System.in, shell);
            Optional<String> next = input.next();
            while (next.isPresent() && !shell.isOver()) {
                shell.perform(next.get());
                next = shell.isOver() ? Optional.empty() : input.next();
            }
            shell.awaitAnswers();
            return shell.outcome();
        }
    }

    private ExitCode typed(Terminal terminal) {
        JLineScreen screen = new JLineScreen(terminal, hasColours(terminal));
        try (Shell shell = new Shell(screen, options.peer(bare -> Optional.empty()))) {
            LineInput input = new LineInput(terminal, screen, shell);
            firstLine.ifPresent(shell::perform);
            Optional<String> next = input.next();
            while (next.isPresent() && !shell.isOver()) {
                shell.perform(next.get());
                next = shell.isOver() ? Optional.empty() : input.next();
            }
            return ExitCode.OK;
        }
    }

    private static boolean hasColours(Terminal terminal) {
        String plain = System.getenv("NO_COLOR");
        return !terminal.getType().startsWith("dumb") && (plain == null || plain.isEmpty());
    }
}
