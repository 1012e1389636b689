package org.xmppspec.xmpp.xml;

/** Follows a qualified name, character by character, and its length. */
final class NameScanner {
    private final StringBuilder name = new StringBuilder();
    private boolean prefixed;
    private boolean afterColon;

    void begin(int character) throws XmlViolation {
        name.setLength(0);
        prefixed = false;
        afterColon = false;
        if (!XmlCharacters.isNameStart(character)) {
            throw notAName();
        }
        name.appendCodePoint(character);
    }

    /** Takes the next character if it belongs to the name; false means that the name is over. */
    boolean accept(int character, XmlLimits limits) throws XmlViolation {
        if (character == ':' && !prefixed) {
            prefixed = true;
            afterColon = true;
        } else if (afterColon && !XmlCharacters.isNameStart(character)) {
            throw notAName();
        } else if (XmlCharacters.isNameCharacter(character)) {
            afterColon = false;
        } else {
            return endOfName(character);
        }
        name.appendCodePoint(character);
        if (name.length() > limits.maxNameLength()) {
            throw Violations.tooMuch("A name of more than " + limits.maxNameLength() + " characters");
        }
        return true;
    }

    /** Gives the name as far as it has come. */
    String name() {
        return name.toString();
    }

    /** After a name there is white space or the punctuation of a tag, and nothing else. */
    private static boolean endOfName(int character) throws XmlViolation {
        if (!XmlCharacters.isWhitespace(character) && "/>=?".indexOf(character) < 0) {
            throw notAName();
        }
        return false;
    }

    private static XmlViolation notAName() {
        return Violations.notWellFormed("A name with a character that cannot stand there");
    }
}
