package org.xmppspec.cli.shell.prompt;

import java.util.HashMap;
import java.util.List;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Status;

/** JLine's reader with a line below the prompt that says what stands. */
final class ShellReader extends LineReaderImpl {
    private final Status status;
    private String shown = "";

    ShellReader(Terminal terminal) {
        super(terminal, "xmppspec", new HashMap<>());
        status = Status.getStatus(terminal);
    }

    /** Shows a text below the prompt, where the terminal can. */
    void status(String text) {
        lock.lock();
        try {
            if (status != null && !text.equals(shown)) {
                shown = text;
                int width = Math.max(1, terminal.getSize().getColumns() - 1);
                String fitting = text.length() > width ? text.substring(0, width) : text;
                status.update(List.of(new AttributedString(fitting, AttributedStyle.DEFAULT.inverse())));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the line below the prompt away. */
    void endStatus() {
        lock.lock();
        try {
            if (status != null) {
                status.update(List.of());
            }
        } finally {
            lock.unlock();
        }
    }
}
