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

    /** Production 4, NameStartChar, without the colon. */
    static boolean isNameStart(int character) {
        return isAsciiLetter(character)
                || character == '_'
                || (character >= 0xC0 && character <= 0x2FF && character != 0xD7 && character != 0xF7)
                || (character >= 0x370 && character <= 0x1FFF && character != 0x37E)
                || character == 0x200C
                || character == 0x200D
                || (character >= 0x2070 && character <= 0x218F)
                || (character >= 0x2C00 && character <= 0x2FEF)
                || (character >= 0x3001 && character <= 0xD7FF)
                || (character >= 0xF900 && character <= 0xFDCF)
                || (character >= 0xFDF0 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0xEFFFF);
    }

    /** Production 4a, NameChar, without the colon. */
    static boolean isNameCharacter(int character) {
        return isNameStart(character)
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '.'
                || character == 0xB7
                || (character >= 0x300 && character <= 0x36F)
                || character == 0x203F
                || character == 0x2040;
    }

    private static boolean isAsciiLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
