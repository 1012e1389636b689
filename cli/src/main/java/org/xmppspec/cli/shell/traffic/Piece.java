package org.xmppspec.cli.shell.traffic;

/**
 * A piece of a stream as a person thinks of it.
 *
 * @param kind what it is
 * @param text as it stood on the wire
 */
public record Piece(Kind kind, String text) {
    /** What a piece can be. */
    public enum Kind {
        /** A stream header, with the XML declaration before it. */
        HEADER,
        /** A complete element. */
        ELEMENT,
        /** White space between elements. */
        SPACE,
        /** The closing tag of the stream. */
        CLOSING,
        /** What is none of these, or too long to wait for its end. */
        OTHER
    }
}
