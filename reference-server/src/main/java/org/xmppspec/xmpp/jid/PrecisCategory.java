package org.xmppspec.xmpp.jid;

/** The categories that PRECIS puts characters in; each character's is the first that has it (RFC 8264 section 8). */
final class PrecisCategory {
    private static final CodePointCategory UNASSIGNED = new CodePointCategory(
            DerivedProperty.UNASSIGNED,
            "no character of the Unicode version that this program knows",
            "RFC 8264 section 9.10");
    private static final CodePointCategory ASCII7 =
            CodePointCategory.of(DerivedProperty.PVALID, "RFC 8264 section 9.11");
    private static final CodePointCategory JOIN_CONTROL =
            CodePointCategory.of(DerivedProperty.CONTEXTJ, "RFC 8264 section 9.8");
    private static final CodePointCategory OLD_HANGUL_JAMO = new CodePointCategory(
            DerivedProperty.DISALLOWED, "a piece of an old Hangul syllable", "RFC 8264 section 9.9");
    private static final CodePointCategory IGNORABLE = new CodePointCategory(
            DerivedProperty.DISALLOWED, "a character that is not shown, or no character", "RFC 8264 section 9.13");
    private static final CodePointCategory CONTROL =
            new CodePointCategory(DerivedProperty.DISALLOWED, "a control character", "RFC 8264 section 9.12");
    private static final CodePointCategory HAS_COMPAT = new CodePointCategory(
            DerivedProperty.FREE_PVAL,
            "a variant of other characters (NFKC would replace it)",
            "RFC 8264 section 9.17");
    private static final CodePointCategory SURROGATE = new CodePointCategory(
            DerivedProperty.DISALLOWED,
            "half of a pair that stands for one character, which UTF-8 cannot write",
            "RFC 8264 section 8");
    private static final CodePointCategory LETTER_DIGIT =
            CodePointCategory.of(DerivedProperty.PVALID, "RFC 8264 section 9.1");
    private static final CodePointCategory OTHER_LETTER_DIGIT = new CodePointCategory(
            DerivedProperty.FREE_PVAL,
            "a letter, mark or number outside the traditional ones",
            "RFC 8264 section 9.18");
    private static final CodePointCategory SPACE =
            new CodePointCategory(DerivedProperty.FREE_PVAL, "a space", "RFC 8264 section 9.14");
    private static final CodePointCategory SYMBOL =
            new CodePointCategory(DerivedProperty.FREE_PVAL, "a symbol", "RFC 8264 section 9.15");
    private static final CodePointCategory PUNCTUATION =
            new CodePointCategory(DerivedProperty.FREE_PVAL, "punctuation outside ASCII", "RFC 8264 section 9.16");
    private static final CodePointCategory OTHER = new CodePointCategory(
            DerivedProperty.DISALLOWED, "neither letter, digit, symbol, punctuation nor space", "RFC 8264 section 8");
    private static final String EXCEPTIONS = "RFC 8264 section 9.6";

    private PrecisCategory() {}

    static CodePointCategory of(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            return ASCII7;
        }
        return CodePointCategory.exception(codePoint, EXCEPTIONS).orElseGet(() -> byProperties(codePoint));
    }

    private static CodePointCategory byProperties(int codePoint) {
        if (UnicodeSets.isUnassigned(codePoint)) {
            return UNASSIGNED;
        }
        if (UnicodeSets.isJoinControl(codePoint)) {
            return JOIN_CONTROL;
        }
        if (UnicodeSets.isOldHangulJamo(codePoint)) {
            return OLD_HANGUL_JAMO;
        }
        if (UnicodeSets.isDefaultIgnorable(codePoint) || UnicodeSets.isNoncharacter(codePoint)) {
            return IGNORABLE;
        }
        if (Character.getType(codePoint) == Character.CONTROL) {
            return CONTROL;
        }
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return SURROGATE;
        }
        String itself = Character.toString(codePoint);
        return UnicodeSets.nfkc(itself).equals(itself) ? byType(codePoint) : HAS_COMPAT;
    }

    private static CodePointCategory byType(int codePoint) {
        if (UnicodeSets.isLetterOrDigit(codePoint)) {
            return LETTER_DIGIT;
        }
        if (UnicodeSets.isOtherLetterOrDigit(codePoint)) {
            return OTHER_LETTER_DIGIT;
        }
        if (UnicodeSets.isSpace(codePoint)) {
            return SPACE;
        }
        if (UnicodeSets.isSymbol(codePoint)) {
            return SYMBOL;
        }
        return UnicodeSets.isPunctuation(codePoint) ? PUNCTUATION : OTHER;
    }
}
