package org.xmppspec.conformance.script.parse;

import org.xmppspec.conformance.script.step.Place;

/**
 * A word, text, element or the like of a script.
 *
 * @param text as it stands there, without quotes or slashes around it
 */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        WORD,
        /** A text in double quotes, its escapes not yet read. */
        TEXT,
        /** A regular expression between slashes. */
        REGEX,
        /** An XML element. */
        XML,
        /** The end of a statement. */
        END,
        /** The end of the script. */
        EOF
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean ends() {
        return kind == Kind.END || kind == Kind.EOF;
    }

    /** In words, for the second half of 'expected ..., found ...'. */
    String inWords() {
        return switch (kind) {
            case WORD -> "'" + text + "'";
            case TEXT -> "the text \"" + brief() + "\"";
            case REGEX -> "the regular expression /" + brief() + "/";
            case XML -> "the element " + brief();
            case END -> "the end of the line";
            case EOF -> "the end";
        };
    }

    private String brief() {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "...";
    }
}
