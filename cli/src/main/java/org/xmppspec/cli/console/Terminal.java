package org.xmppspec.cli.console;

import java.io.PrintWriter;
import java.util.Map;

/** Where people read: a terminal with colours and lines that can be written over, or a plain file. */
public final class Terminal {
    private static final String WIDTH = "xmppspec.terminal";
    private static final String PROGRESS_WIDTH = "xmppspec.terminal.err";
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter progress;
    private final int width;
    private final int progressWidth;
    private final boolean colours;
    private boolean transientLine;

    Terminal(PrintWriter out, int width, PrintWriter progress, int progressWidth, boolean colours) {
        this.out = out;
        this.width = width;
        this.progress = progress;
        this.progressWidth = progressWidth;
        this.colours = colours;
    }

    /**
     * Returns the terminal that this program writes to: its launcher says whether there is one and how wide.
     *
     * @param out where to write
     */
    public static Terminal of(PrintWriter out) {
        return of(out, out);
    }

    /**
     * Returns the terminal that this program writes to, with progress apart from what is printed.
     *
     * @param out where to write
     * @param progress where to show how far things are
     */
    public static Terminal of(PrintWriter out, PrintWriter progress) {
        int width = Integer.getInteger(WIDTH, 0);
        return of(out, width, progress, Integer.getInteger(PROGRESS_WIDTH, width), System.getenv());
    }

    static Terminal of(PrintWriter out, int width, Map<String, String> environment) {
        return of(out, width, out, width, environment);
    }

    static Terminal of(
            PrintWriter out, int width, PrintWriter progress, int progressWidth, Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean live = width > 0 && !dumb;
        return new Terminal(out, live ? width : 0, progress, dumb ? 0 : Math.max(0, progressWidth), live && !plain);
    }

    /** Tells whether somebody looks at what is printed while it is. */
    public boolean isLive() {
        return width > 0;
    }

    /** Tells whether progress is a line that is written over. */
    boolean showsTransient() {
        return progressWidth > 0;
    }

    /**
     * Shows a line that the next output writes over; does nothing where that is impossible.
     *
     * @param text the line, cut to the width
     */
    public synchronized void showTransient(String text) {
        if (showsTransient()) {
            progress.print(ERASE_LINE + (text.length() < progressWidth ? text : text.substring(0, progressWidth - 1)));
            progress.flush();
            transientLine = true;
        }
    }

    /** Adds a line to a log of how far things are. */
    synchronized void log(String line) {
        progress.println(line);
        progress.flush();
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
            progress.print(ERASE_LINE);
            progress.flush();
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
