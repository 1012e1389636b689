package org.xmppspec.client.xml;

/** Text that is no well-formed XML as it would stand in a stream. */
public final class MalformedXmlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;
    private final int column;

    MalformedXmlException(String text, String reason, int line, int column, Throwable cause) {
        super("not well-formed (sendRaw sends it all the same): " + reason + " In: " + text, cause);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** What is wrong, in a sentence of the XML parser. */
    public String reason() {
        return reason;
    }

    /** The line of the text up to which it was well-formed, from 1. */
    public int line() {
        return line;
    }

    /** The column in that line, from 1. */
    public int column() {
        return column;
    }
}
