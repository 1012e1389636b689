package org.xmppspec.cli.option;

import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.console.TimeLeft;
import picocli.CommandLine.Option;

/** The option of commands that take long. */
public final class ProgressOption {
    @Option(names = "--no-progress", description = "Do not show on standard error how far it is.")
    private boolean unwanted;

    /**
     * Returns progress as the user wants it.
     *
     * @param terminal where it is shown
     * @param timeLeft estimates how long it takes yet
     */
    public Progress on(Terminal terminal, TimeLeft timeLeft) {
        return unwanted ? Progress.none() : Progress.on(terminal, timeLeft);
    }
}
