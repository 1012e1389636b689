package org.xmppspec.cli.shell.xml;

import java.util.List;

/**
 * What a text is when it is read as XML: its pieces up to the first mistake.
 *
 * @param text what was read
 * @param tokens its pieces in order; together they are the text
 * @param state whether it is whole
 * @param problemAt the index of the first mistake; -1 without one
 * @param problem the mistake in words; empty without one
 * @param open the names of the elements that are open at the end, outermost first
 */
public record XmlScan(
        String text, List<XmlToken> tokens, State state, int problemAt, String problem, List<String> open) {
    /** Whether a text is whole. */
    public enum State {
        /** Complete elements, and nothing else but white space. */
        COMPLETE,
        /** Something is still to come. */
        INCOMPLETE,
        /** Whatever comes, it is not well-formed. */
        BROKEN
    }

    /** Copies the lists. */
    public XmlScan {
        tokens = List.copyOf(tokens);
        open = List.copyOf(open);
    }

    /** Reads a text. */
    public static XmlScan of(String text) {
        return new XmlScanner(text, false).scan();
    }

    /** Reads a text in which words may stand between elements, as in {@code <a/> or <b/> within 3s}. */
    public static XmlScan amongWords(String text) {
        return new XmlScanner(text, true).scan();
    }

    /** Whether it is complete. */
    public boolean isComplete() {
        return state == State.COMPLETE;
    }
}
