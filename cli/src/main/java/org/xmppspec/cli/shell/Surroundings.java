package org.xmppspec.cli.shell;

import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Where a shell is used.
 *
 * @param terminal opens the terminal
 * @param environment the variables of the environment
 */
record Surroundings(TerminalSource terminal, Map<String, String> environment) {
    /** Opens a terminal. */
    @FunctionalInterface
    interface TerminalSource {
        /**
         * Opens it.
         *
         * @throws IOException when it cannot be used
         */
        Terminal open() throws IOException;
    }

    /** Those of this process. */
    static Surroundings ofThisProcess() {
        return new Surroundings(() -> TerminalBuilder.builder().dumb(true).build(), System.getenv());
    }
}
