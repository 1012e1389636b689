package org.xmppspec.xmpp.xml;

import java.util.Set;

/** Follows a reference between {@code &} and {@code ;} and lets only those pass that XMPP allows. */
final class ReferenceScanner {
    private static final Set<String> PREDEFINED = Set.of("lt", "gt", "amp", "apos", "quot");
    private static final int BEYOND_UNICODE = Character.MAX_CODE_POINT + 1;

    private final NameScanner name = new NameScanner();
    private final StringBuilder reference = new StringBuilder();

    void begin() {
        reference.setLength(0);
    }

    /** Takes a character of the reference; true means that it was the last. */
    boolean accept(int character, XmlLimits limits) throws XmlViolation {
        if (character == ';') {
            check(reference.toString());
            return true;
        }
        if (reference.isEmpty() && character != '#') {
            name.begin(character);
        } else if (!reference.isEmpty() && reference.charAt(0) == '#') {
            Violations.expect(isDigitOrX(character), "A character reference with something else than digits");
        } else if (character != '#') {
            Violations.expect(name.accept(character, limits), "An ampersand that does not begin a reference");
        }
        if (reference.length() >= limits.maxNameLength()) {
            throw Violations.tooMuch("A reference of more than " + limits.maxNameLength() + " characters");
        }
        reference.appendCodePoint(character);
        return false;
    }

    private static void check(String reference) throws XmlViolation {
        if (reference.startsWith("#")) {
            Violations.expect(
                    XmlCharacters.isLegal(number(reference)), "A reference to a character that XML does not allow");
        } else if (!PREDEFINED.contains(reference)) {
            Violations.expect(!reference.isEmpty(), "An ampersand that does not begin a reference");
            throw Violations.restricted("A reference to an entity that is not predefined");
        }
    }

    private static int number(String reference) throws XmlViolation {
        boolean hexadecimal = reference.startsWith("#x");
        String digits = reference.substring(hexadecimal ? 2 : 1);
        Violations.expect(
                digits.matches(hexadecimal ? "[0-9a-fA-F]+" : "[0-9]+"), "A character reference without a number");
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 8
                ? BEYOND_UNICODE
                : (int) Math.min(Long.parseLong(significant, hexadecimal ? 16 : 10), BEYOND_UNICODE);
    }

    private static boolean isDigitOrX(int character) {
        return character == 'x' || (character < 0x80 && Character.digit(character, 16) >= 0);
    }
}
