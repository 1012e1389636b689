package org.xmppspec.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.DumbTerminal;
import org.xmppspec.cli.shell.prompt.JLineScreen;
import org.xmppspec.cli.shell.prompt.LineInput;
import org.xmppspec.cli.shell.prompt.PipeInput;
import org.xmppspec.cli.shell.screen.PlainScreen;
import org.xmppspec.cli.shell.session.Peer;
import org.xmppspec.cli.shell.traffic.Form;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine;

/**
 * One use of the shell, from its start to its end.
 *
 * @param command where it writes
 * @param options whom it talks with
 * @param firstLine what is done at once
 * @param snippets the directory of the user's own texts
 * @param json whether stanzas are shown as JSON
 * @param place where lines come from and what surrounds that
 */
record Sitting(
        CommandLine command,
        ShellOptions options,
        Optional<String> firstLine,
        Path snippets,
        boolean json,
        Surroundings place) {

    ExitCode run() throws IOException {
        try (Terminal terminal = place.terminal().open()) {
            return terminal instanceof DumbTerminal ? piped() : typed(terminal);
        }
    }

    private ExitCode piped() throws IOException {
        PlainScreen screen = new PlainScreen(command.getOut(), command.getErr());
        try (Shell shell = new Shell(screen, options.peer(bare -> Optional.empty()), snippets)) {
            begin(shell);
            PipeInput input = new PipeInput(System.in, shell);
            for (Optional<String> next = input.next(); next.isPresent(); next = input.next()) {
                shell.perform(next.get());
                String offered = shell.takePrefill();
                if (!offered.isEmpty() && !offered.equals(next.get())) {
                    screen.print(offered);
                }
                if (shell.isOver()) {
                    break;
                }
            }
            shell.awaitAnswers();
            return shell.outcome();
        }
    }

    private ExitCode typed(Terminal terminal) {
        JLineScreen screen = new JLineScreen(terminal, hasColours(terminal));
        AtomicReference<Function<String, Optional<String>>> ask = new AtomicReference<>(bare -> Optional.empty());
        Peer peer = options.peer(bare -> ask.get().apply(bare));
        Thread here = Thread.currentThread();
        terminal.handle(Signal.INT, signal -> here.interrupt());
        try (Shell shell = new Shell(screen, peer, snippets);
                LineInput input = new LineInput(terminal, screen, shell, place.environment())) {
            ask.set(input::password);
            begin(shell);
            for (Optional<String> next = input.next(); next.isPresent() && !shell.isOver(); next = next(shell, input)) {
                perform(shell, next.get());
            }
            return ExitCode.OK;
        }
    }

    private static Optional<String> next(Shell shell, LineInput input) {
        return shell.isOver() ? Optional.empty() : input.next();
    }

    private void begin(Shell shell) {
        if (json) {
            shell.view().form(Form.JSON);
        }
        firstLine.ifPresent(line -> perform(shell, line));
    }

    /** Does what a line says; Ctrl-C breaks that off, and nothing else. */
    private static void perform(Shell shell, String line) {
        shell.perform(line);
        boolean unused = Thread.interrupted();
    }

    private boolean hasColours(Terminal terminal) {
        String plain = place.environment().get("NO_COLOR");
        return !terminal.getType().startsWith("dumb") && (plain == null || plain.isEmpty());
    }
}
