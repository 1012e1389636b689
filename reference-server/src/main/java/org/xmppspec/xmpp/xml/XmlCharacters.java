package org.xmppspec.xmpp.xml;

/** The character classes of XML 1.0 (fifth edition) that the guard looks at itself. */
final class XmlCharacters {
    private XmlCharacters() {}

    /** Production 2, Char. */
    static boolean isLegal(int character) {
        return (character >= 0x20 && character <= 0xD7FF)
                || isWhitespace(character)
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0x10FFFF);
    }

    /** Production 3, S. */
    static boolean isWhitespace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    static boolean isWhitespace(String text) {
        return text.chars().allMatch(XmlCharacters::isWhitespace);
    }
}
