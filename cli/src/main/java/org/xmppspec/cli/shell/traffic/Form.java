package org.xmppspec.cli.shell.traffic;

/** How the content of a piece is shown. */
public enum Form {
    /** Laid out for a person. */
    PRETTY,
    /** As it stood on the wire. */
    RAW,
    /** As bytes in hexadecimal and as characters. */
    HEX,
    /** Elements in the JSON form of stanzas. */
    JSON,
    /** Not at all. */
    OFF
}
