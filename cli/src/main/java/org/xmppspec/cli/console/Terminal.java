package org.xmppspec.cli.console;

import java.io.PrintWriter;
import java.util.Map;

/** Where people read: a terminal with colours and lines that can be written over, or a plain file. */
public final class Terminal {
    private static final String WIDTH = "xmppspec.terminal";
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final int width;
    private final boolean colours;
    private boolean transientLine;

    Terminal(PrintWriter out, int width, boolean colours) {
        this.out = out;
        this.width = width;
        this.colours = colours;
    }

    /**
     * Returns the terminal that this program writes to: its launcher says whether there is one and how wide.
     *
     * @param out where to write
     */
    public static Terminal of(PrintWriter out) {
        return of(out, Integer.getInteger(WIDTH, 0), System.getenv());
    }

    static Terminal of(PrintWriter out, int width, Map<String, String> environment) {
        boolean dumb = width <= 0 || "dumb".equals(environment.get("TERM"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, dumb ? 0 : width, !dumb && !plain);
    }

    /** Tells whether a line can be written over. */
    public boolean isLive() {
        return width > 0;
    }

    /**
     * Shows a line that the next output writes over; does nothing where that is impossible.
     *
     * @param text the line, cut to the width
     */
    public synchronized void showTransient(String text) {
        if (isLive()) {
            out.print(ERASE_LINE + (text.length() < width ? text : text.substring(0, width - 1)));
            out.flush();
            transientLine = true;
        }
    }

    /**
     * Prints a line that stays.
     *
     * @param line the line
     */
    public synchronized void println(String line) {
        clearTransient();
        out.println(line);
    }

    /** Takes the transient line away. */
    public synchronized void clearTransient() {
        if (transientLine) {
            out.print(ERASE_LINE);
            out.flush();
            transientLine = false;
        }
    }

    /**
     * Gives text a style where colours are shown.
     *
     * @param style the style
     * @param text the text
     */
    public String styled(Style style, String text) {
        return colours && style != Style.PLAIN ? "\u001b[" + style.code() + "m" + text + "\u001b[0m" : text;
    }
}
