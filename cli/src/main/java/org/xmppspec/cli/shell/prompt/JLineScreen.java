package org.xmppspec.cli.shell.prompt;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.xmppspec.cli.shell.screen.Screen;
import org.xmppspec.cli.shell.xml.Paint;
import org.xmppspec.cli.shell.xml.Paint.Role;

/** A terminal: what is shown stands above the prompt, whatever is being typed there. */
public final class JLineScreen implements Screen {
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;
    private final Paint paint;
    private volatile LineReader reader;

    /**
     * Makes one.
     *
     * @param colours whether colours are used
     */
    public JLineScreen(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.paint = new Paint(colours);
    }

    /** From now on shows things above this reader's prompt. */
    void readBy(LineReader current) {
        reader = current;
    }

    @Override
    public void print(String text) {
        LineReader current = reader;
        if (current != null) {
            current.printAbove(AttributedString.fromAnsi(text + "\n", terminal));
        } else {
            terminal.writer().println(text);
            terminal.flush();
        }
    }

    @Override
    public void complain(String sentence) {
        print(paint.as(Role.BAD, sentence));
    }

    @Override
    public Paint paint() {
        return paint;
    }

    @Override
    public int width() {
        int width = terminal.getSize().getColumns();
        return width > 0 ? width : USUAL_WIDTH;
    }
}
