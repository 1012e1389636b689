package org.xmppspec.cli.shell.screen;

import java.io.PrintWriter;
import org.xmppspec.cli.shell.xml.Paint;

/** Lines for a pipe or a file: results on one stream, complaints on the other. */
public final class PlainScreen implements Screen {
    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final PrintWriter err;

    /** Makes one that writes to these. */
    public PlainScreen(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public synchronized void complain(String sentence) {
        out.flush();
        err.println("xmppspec: " + sentence);
        err.flush();
    }

    @Override
    public Paint paint() {
        return new Paint(false);
    }

    @Override
    public int width() {
        return WIDTH;
    }
}
