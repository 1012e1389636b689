package org.xmppspec.xmpp.jid;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where the characters may stand that are allowed in some places only (RFC 5892 appendix A). */
final class ContextRules {
    static final int NON_JOINER = 0x200C;
    static final int JOINER = 0x200D;
    private static final int MIDDLE_DOT = 0xB7;
    private static final int KERAIA = 0x375;
    private static final int GERESH = 0x5F3;
    private static final int GERSHAYIM = 0x5F4;
    private static final int KATAKANA_MIDDLE_DOT = 0x30FB;
    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);

    private static final String NEEDS_JOINING = "it may only follow a virama or stand between letters that join";
    private static final String NEEDS_VIRAMA = "it may only follow a virama";
    private static final String NEEDS_L = "it may only stand between two small letters l";
    private static final String NEEDS_GREEK = "it may only stand before a Greek character";
    private static final String NEEDS_HEBREW = "it may only follow a Hebrew character";
    private static final String NEEDS_JAPANESE = "it may only stand together with Hiragana, Katakana or Han";
    private static final String NEEDS_ONE_KIND = "Arabic-Indic digits and extended ones cannot be mixed";

    private ContextRules() {}

    /** Refuses the character at an index, which is known to need a context, where it has not got it. */
    static void check(Draft draft, int[] text, int index) throws InvalidJidException {
        int character = text[index];
        switch (character) {
            case NON_JOINER ->
                require(isAfterVirama(text, index) || isBetweenJoining(text, index), draft, index, NEEDS_JOINING, "1");
            case JOINER -> require(isAfterVirama(text, index), draft, index, NEEDS_VIRAMA, "2");
            case MIDDLE_DOT ->
                require(before(text, index) == 'l' && after(text, index) == 'l', draft, index, NEEDS_L, "3");
            case KERAIA -> require(isOf(after(text, index), UnicodeScript.GREEK), draft, index, NEEDS_GREEK, "4");
            case GERESH -> require(isOf(before(text, index), UnicodeScript.HEBREW), draft, index, NEEDS_HEBREW, "5");
            case GERSHAYIM -> require(isOf(before(text, index), UnicodeScript.HEBREW), draft, index, NEEDS_HEBREW, "6");
            case KATAKANA_MIDDLE_DOT ->
                require(any(text, other -> JAPANESE.contains(scriptOf(other))), draft, index, NEEDS_JAPANESE, "7");
            default -> checkDigits(draft, text, index);
        }
    }

    private static void checkDigits(Draft draft, int[] text, int index) throws InvalidJidException {
        boolean extended = CodePointExceptions.isExtendedArabicIndicDigit(text[index]);
        IntPredicate others =
                extended ? CodePointExceptions::isArabicIndicDigit : CodePointExceptions::isExtendedArabicIndicDigit;
        require(!any(text, others), draft, index, NEEDS_ONE_KIND, extended ? "9" : "8");
    }

    private static void require(boolean condition, Draft draft, int index, String words, String rule)
            throws InvalidJidException {
        if (!condition) {
            throw draft.refuse(index, words, "RFC 5892 appendix A." + rule);
        }
    }

    private static boolean isAfterVirama(int[] text, int index) {
        return index > 0 && ContextProperties.isVirama(text[index - 1]);
    }

    private static boolean isBetweenJoining(int[] text, int index) {
        int left = index - 1;
        while (left >= 0 && ContextProperties.isTransparent(text[left])) {
            left--;
        }
        int right = index + 1;
        while (right < text.length && ContextProperties.isTransparent(text[right])) {
            right++;
        }
        return left >= 0
                && right < text.length
                && ContextProperties.joinsWithNext(text[left])
                && ContextProperties.joinsWithPrevious(text[right]);
    }

    private static int before(int[] text, int index) {
        return index == 0 ? -1 : text[index - 1];
    }

    private static int after(int[] text, int index) {
        return index == text.length - 1 ? -1 : text[index + 1];
    }

    private static boolean isOf(int character, UnicodeScript script) {
        return character >= 0 && scriptOf(character) == script;
    }

    private static UnicodeScript scriptOf(int character) {
        return UnicodeScript.of(character);
    }

    private static boolean any(int[] characters, IntPredicate condition) {
        return Arrays.stream(characters).anyMatch(condition);
    }
}
