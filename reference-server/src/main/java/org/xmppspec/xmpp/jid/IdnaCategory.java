package org.xmppspec.xmpp.jid;

import java.util.Locale;

/** The categories that IDNA2008 puts characters in; each character's is the first that has it (RFC 5892 section 3). */
final class IdnaCategory {
    private static final CodePointCategory UNASSIGNED = new CodePointCategory(
            DerivedProperty.UNASSIGNED,
            "no character of the Unicode version that this program knows",
            "RFC 5892 section 2.10");
    private static final CodePointCategory LDH = CodePointCategory.of(DerivedProperty.PVALID, "RFC 5892 section 2.5");
    private static final CodePointCategory JOIN_CONTROL =
            CodePointCategory.of(DerivedProperty.CONTEXTJ, "RFC 5892 section 2.8");
    private static final CodePointCategory UNSTABLE = new CodePointCategory(
            DerivedProperty.DISALLOWED,
            "a variant of other characters (NFKC or case folding would replace it)",
            "RFC 5892 section 2.2");
    private static final CodePointCategory IGNORABLE = new CodePointCategory(
            DerivedProperty.DISALLOWED, "a character that is not shown, or no character", "RFC 5892 section 2.3");
    private static final CodePointCategory IGNORABLE_BLOCK = new CodePointCategory(
            DerivedProperty.DISALLOWED, "a mark for symbols or for music", "RFC 5892 section 2.4");
    private static final CodePointCategory OLD_HANGUL_JAMO = new CodePointCategory(
            DerivedProperty.DISALLOWED, "a piece of an old Hangul syllable", "RFC 5892 section 2.9");
    private static final CodePointCategory LETTER_DIGIT =
            CodePointCategory.of(DerivedProperty.PVALID, "RFC 5892 section 2.1");
    private static final CodePointCategory OTHER = new CodePointCategory(
            DerivedProperty.DISALLOWED, "neither letter nor digit nor hyphen", "RFC 5892 section 3");
    private static final String EXCEPTIONS = "RFC 5892 section 2.6";

    private static final int DOTLESS_I = 0x131;

    private IdnaCategory() {}

    static CodePointCategory of(int codePoint) {
        return CodePointCategory.exception(codePoint, EXCEPTIONS).orElseGet(() -> byProperties(codePoint));
    }

    private static CodePointCategory byProperties(int codePoint) {
        if (UnicodeSets.isUnassigned(codePoint)) {
            return UNASSIGNED;
        }
        if (isLetterDigitOrHyphen(codePoint)) {
            return LDH;
        }
        if (UnicodeSets.isJoinControl(codePoint)) {
            return JOIN_CONTROL;
        }
        if (isUnstable(codePoint)) {
            return UNSTABLE;
        }
        if (UnicodeSets.isDefaultIgnorable(codePoint) || UnicodeSets.isNoncharacter(codePoint)) {
            return IGNORABLE;
        }
        if (isInIgnorableBlock(codePoint)) {
            return IGNORABLE_BLOCK;
        }
        if (UnicodeSets.isOldHangulJamo(codePoint)) {
            return OLD_HANGUL_JAMO;
        }
        return UnicodeSets.isLetterOrDigit(codePoint) ? LETTER_DIGIT : OTHER;
    }

    private static boolean isLetterDigitOrHyphen(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9') || codePoint == '-';
    }

    /** Says whether IDNA2008 would have a character mapped away, unless it is an exception. */
    static boolean isUnstable(int codePoint) {
        String itself = Character.toString(codePoint);
        return !UnicodeSets.nfkc(foldCase(UnicodeSets.nfkc(itself))).equals(itself);
    }

    /** Java has no case folding; its small letters of its capitals are the same, with two exceptions. */
    private static String foldCase(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint == DOTLESS_I || isCapitalCherokee(codePoint)) {
                folded.appendCodePoint(codePoint);
            } else if (isCapitalCherokee(Character.toUpperCase(codePoint))) {
                folded.appendCodePoint(Character.toUpperCase(codePoint));
            } else {
                String capital = Character.toString(codePoint).toUpperCase(Locale.ROOT);
                folded.append(capital.toLowerCase(Locale.ROOT));
            }
        });
        return folded.toString();
    }

    /** The script that had capitals first: folding turns its small letters into them. */
    private static boolean isCapitalCherokee(int codePoint) {
        return codePoint >= 0x13A0 && codePoint <= 0x13F5;
    }

    private static boolean isInIgnorableBlock(int codePoint) {
        return (codePoint >= 0x20D0 && codePoint <= 0x20FF) || (codePoint >= 0x1D100 && codePoint <= 0x1D24F);
    }
}
