package org.xmppspec.xmpp.xml;

/** Writes characters so that they mean themselves in XML, also after the parser's normalisation. */
public final class XmlEscaping {
    private XmlEscaping() {}

    /**
     * Escapes character data.
     *
     * @param text the characters
     * @return what to write between two tags
     * @throws IllegalArgumentException when a character cannot be written in XML 1.0
     */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text(text, out);
        return out.toString();
    }

    /**
     * Escapes an attribute's value.
     *
     * @param value the characters
     * @return what to write between quotation marks of either kind
     * @throws IllegalArgumentException when a character cannot be written in XML 1.0
     */
    public static String attributeValue(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        attributeValue(value, out);
        return out.toString();
    }

    static void text(String text, StringBuilder out) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                default -> appendLegal(character, out);
            }
        });
    }

    static void attributeValue(String value, StringBuilder out) {
        value.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#x9;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                default -> appendLegal(character, out);
            }
        });
    }

    private static void appendLegal(int character, StringBuilder out) {
        if (!XmlCharacters.isLegal(character)) {
            throw new IllegalArgumentException(
                    String.format("The character U+%04X cannot be written in XML.", character));
        }
        out.appendCodePoint(character);
    }
}
