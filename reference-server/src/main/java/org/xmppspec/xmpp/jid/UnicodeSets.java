package org.xmppspec.xmpp.jid;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The sets of characters that both RFC 8264 section 9 and RFC 5892 section 2 are built from. */
final class UnicodeSets {
    private static final int[][] DEFAULT_IGNORABLE = {
        {0xAD, 0xAD},
        {0x34F, 0x34F},
        {0x61C, 0x61C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF}
    };
    private static final int[][] OLD_HANGUL_JAMO = {
        {0x1100, 0x11FF}, {0xA960, 0xA97C}, {0xD7B0, 0xD7C6}, {0xD7CB, 0xD7FB}
    };
    private static final int LETTERS_AND_DIGITS = types(
            Character.LOWERCASE_LETTER,
            Character.UPPERCASE_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.MODIFIER_LETTER,
            Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK);
    private static final int OTHER_LETTERS_AND_DIGITS = types(
            Character.TITLECASE_LETTER, Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.ENCLOSING_MARK);
    private static final int SYMBOLS =
            types(Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL);
    private static final int PUNCTUATION = types(
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION);
    private static final int MARKS =
            types(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);

    private UnicodeSets() {}

    static boolean isUnassigned(int codePoint) {
        return Character.getType(codePoint) == Character.UNASSIGNED && !isNoncharacter(codePoint);
    }

    static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    static boolean isDefaultIgnorable(int codePoint) {
        return isIn(DEFAULT_IGNORABLE, codePoint);
    }

    static boolean isOldHangulJamo(int codePoint) {
        return isIn(OLD_HANGUL_JAMO, codePoint);
    }

    static boolean isJoinControl(int codePoint) {
        return codePoint == ContextRules.NON_JOINER || codePoint == ContextRules.JOINER;
    }

    static boolean isLetterOrDigit(int codePoint) {
        return isOf(LETTERS_AND_DIGITS, codePoint);
    }

    static boolean isOtherLetterOrDigit(int codePoint) {
        return isOf(OTHER_LETTERS_AND_DIGITS, codePoint);
    }

    static boolean isSpace(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    static boolean isSymbol(int codePoint) {
        return isOf(SYMBOLS, codePoint);
    }

    static boolean isPunctuation(int codePoint) {
        return isOf(PUNCTUATION, codePoint);
    }

    static boolean isMark(int codePoint) {
        return isOf(MARKS, codePoint);
    }

    static String nfkc(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    private static int types(int... types) {
        int set = 0;
        for (int type : types) {
            set |= 1 << type;
        }
        return set;
    }

    private static boolean isOf(int types, int codePoint) {
        return (types >> Character.getType(codePoint) & 1) == 1;
    }

    private static boolean isIn(int[][] ranges, int codePoint) {
        for (int[] range : ranges) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
