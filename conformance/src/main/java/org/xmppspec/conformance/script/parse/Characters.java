package org.xmppspec.conformance.script.parse;

import org.xmppspec.conformance.script.step.Place;

/** The characters of a script, and where one is in them. */
final class Characters {
    private final String file;
    private final String text;
    private int position;
    private int line = 1;
    private int column = 1;

    Characters(String file, String text) {
        this.file = file;
        String marked = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.text = marked.replace("\r\n", "\n");
    }

    Place place() {
        return new Place(file, line, column);
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char current() {
        return text.charAt(position);
    }

    boolean startsWith(String some) {
        return text.startsWith(some, position);
    }

    char take() {
        char c = text.charAt(position++);
        if (c == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return c;
    }

    void take(int count) {
        for (int i = 0; i < count; i++) {
            char unused = take();
        }
    }

    void skipBlanks() {
        while (!atEnd() && (current() == ' ' || current() == '\t')) {
            take();
        }
    }

    /** Skips white space and comments before the first statement. */
    void skipToStatement() {
        boolean unused = skipSpace();
    }

    /** Skips white space and comments; tells whether a statement has ended on the way. */
    boolean skipSpace() {
        boolean newLine = false;
        while (!atEnd() && (Character.isWhitespace(current()) || current() == '#')) {
            if (current() == '#') {
                skipComment();
            } else {
                newLine |= take() == '\n';
            }
        }
        return newLine && (atEnd() || column == 1);
    }

    private void skipComment() {
        while (!atEnd() && current() != '\n') {
            take();
        }
    }
}
