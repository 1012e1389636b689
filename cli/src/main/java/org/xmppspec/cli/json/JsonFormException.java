package org.xmppspec.cli.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;

/** JSON that says no stanza; the message says in a sentence what is wrong with it, and where. */
public final class JsonFormException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient JsonPointer at;
    private final int line;
    private final int column;

    private JsonFormException(String sentence, String where, JsonPointer at, int line, int column, Throwable cause) {
        super(sentence + where, cause);
        this.sentence = sentence;
        this.at = at;
        this.line = line;
        this.column = column;
    }

    /** A mistake in a value of which the place in the text is not known yet. */
    static JsonFormException at(JsonPointer at, String sentence, Throwable cause) {
        return new JsonFormException(sentence, at.matches() ? "" : " (at " + at + ")", at, 0, 0, cause);
    }

    /** A mistake in a text. */
    static JsonFormException at(JsonLocation place, String sentence, Throwable cause) {
        String where = " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return new JsonFormException(
                sentence, where, JsonPointer.empty(), place.getLineNr(), place.getColumnNr(), cause);
    }

    /** The same mistake, with its place in the text. */
    JsonFormException at(JsonLocation place) {
        return at(place, sentence, this);
    }

    JsonPointer at() {
        return at;
    }

    /** The line of the mistake in the text, from 1; 0 when there was no text. */
    public int line() {
        return line;
    }

    /** The column of the mistake in its line, from 1; 0 when there was no text. */
    public int column() {
        return column;
    }
}
