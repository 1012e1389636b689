package org.xmppspec.cli.shell.xml;

/**
 * A stretch of XML text.
 *
 * @param kind what it is
 * @param start the index of its first character
 * @param end the index after its last
 */
public record XmlToken(Kind kind, int start, int end) {
    /** What a stretch of text can be. */
    public enum Kind {
        /** {@code <}: a start tag begins. */
        START,
        /** {@code </}: an end tag begins. */
        END,
        /** {@code >}: a tag ends. */
        CLOSE,
        /** {@code />}: an empty element's tag ends. */
        EMPTY,
        /** An element's name. */
        NAME,
        /** White space inside a tag. */
        SPACE,
        /** An attribute's name. */
        ATTRIBUTE,
        /** The equals sign, with white space around it. */
        EQUALS,
        /** An attribute's value with its quotes. */
        VALUE,
        /** Text between tags. */
        TEXT,
        /** A comment, a CDATA section, a processing instruction or an XML declaration. */
        OTHER,
        /** From the first mistake to the end. */
        BROKEN
    }

    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
