package org.xmppspec.cli.shell.xml;

import org.xmppspec.cli.shell.xml.XmlToken.Kind;

/** Gives text colours, or leaves them away. */
public final class Paint {
    private static final String RESET = "\u001b[0m";

    /** What text can stand out as. */
    public enum Role {
        /** Not at all. */
        PLAIN(""),
        /** An element's name. */
        TAG("36"),
        /** An attribute's name. */
        ATTRIBUTE("33"),
        /** An attribute's value. */
        VALUE("32"),
        /** What matters less. */
        DIM("2"),
        /** A mistake or a failure. */
        BAD("1;31"),
        /** A success. */
        GOOD("32"),
        /** What was sent. */
        OUT("1;34"),
        /** What has come. */
        IN("1;35"),
        /** A word of the shell. */
        WORD("1"),
        /** A mistake in what is being typed. */
        MARKED("4;31");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    private final boolean colours;

    /** Makes one that colours or does not. */
    public Paint(boolean colours) {
        this.colours = colours;
    }

    /** Returns the text in the colours of its role. */
    public String as(Role role, String text) {
        return colours && role != Role.PLAIN && !text.isEmpty() ? "\u001b[" + role.code + "m" + text + RESET : text;
    }

    /** Returns a text with the colours of XML. */
    public String xml(XmlScan scan) {
        StringBuilder out = new StringBuilder();
        for (XmlToken token : scan.tokens()) {
            out.append(as(role(token.kind()), token.of(scan.text())));
        }
        return out.toString();
    }

    /** Returns how a kind of token looks. */
    static Role role(Kind kind) {
        return switch (kind) {
            case START, END, CLOSE, EMPTY, EQUALS, OTHER -> Role.DIM;
            case NAME -> Role.TAG;
            case ATTRIBUTE -> Role.ATTRIBUTE;
            case VALUE -> Role.VALUE;
            case BROKEN -> Role.MARKED;
            case SPACE, TEXT -> Role.PLAIN;
        };
    }
}
