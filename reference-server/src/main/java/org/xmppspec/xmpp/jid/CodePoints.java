package org.xmppspec.xmpp.jid;

import java.util.Locale;

/** How characters are named. */
public final class CodePoints {
    private static final int FEWEST_DIGITS = 4;

    private CodePoints() {}

    /**
     * Names a character.
     *
     * @param codePoint the character
     * @return such as {@code U+265A BLACK CHESS KING}; without a name where this version of Java knows none
     */
    public static String describe(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? notation(codePoint) : notation(codePoint) + " " + name;
    }

    /**
     * Writes the number of a character.
     *
     * @param codePoint the character
     * @return such as {@code U+265A}
     */
    public static String notation(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length())) + digits;
    }
}
