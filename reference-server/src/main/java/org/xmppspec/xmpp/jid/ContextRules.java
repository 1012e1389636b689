package org.xmppspec.xmpp.jid;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import rocks.xmpp.precis.PrecisProfile;

/**
 * The characters that are allowed in some places only (RFC 5892 appendix A), which the PRECIS library does not know.
 *
 * <p>One rule is narrower than it could be: a zero width non-joiner between joining letters, without a virama, is refused.
 */
final class ContextRules {
    private static final int MIDDLE_DOT = 0xB7;
    private static final int KERAIA = 0x375;
    private static final int GERESH = 0x5F3;
    private static final int GERSHAYIM = 0x5F4;
    private static final int KATAKANA_MIDDLE_DOT = 0x30FB;
    private static final String HALFWIDTH_KATAKANA_MIDDLE_DOT = "\uFF65";
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final Set<Integer> CONTEXTUAL =
            Set.of(MIDDLE_DOT, KERAIA, GERESH, GERSHAYIM, KATAKANA_MIDDLE_DOT, NON_JOINER, JOINER);
    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);
    /** Canonical combining class 9, in the basic plane. */
    private static final String VIRAMAS = "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA"
            + "\u0E3A\u0EBA\u0F84\u1039\u103A\u1714\u1715\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA82C\uA8C4"
            + "\uA953\uA9C0\uAAF6\uABED";

    private ContextRules() {}

    /** Applies a profile to a string in which these characters may stand. */
    static String enforce(PrecisProfile profile, String text) {
        String widthMapped = text.replace(HALFWIDTH_KATAKANA_MIDDLE_DOT, Character.toString(KATAKANA_MIDDLE_DOT));
        int[] characters = widthMapped.codePoints().toArray();
        check(characters);
        if (Arrays.stream(characters).noneMatch(CONTEXTUAL::contains)) {
            return profile.enforce(widthMapped);
        }
        profile.enforce(without(characters));
        return enforceBetween(profile, characters);
    }

    /** The profile sees what stands between these characters; none of them changes or combines with its neighbours. */
    private static String enforceBetween(PrecisProfile profile, int[] characters) {
        StringBuilder result = new StringBuilder();
        StringBuilder run = new StringBuilder();
        for (int character : characters) {
            if (CONTEXTUAL.contains(character)) {
                result.append(run.isEmpty() ? run : profile.enforce(run)).appendCodePoint(character);
                run.setLength(0);
            } else {
                run.appendCodePoint(character);
            }
        }
        return result.append(run.isEmpty() ? run : profile.enforce(run)).toString();
    }

    private static String without(int[] characters) {
        return Arrays.stream(characters)
                .filter(character -> !CONTEXTUAL.contains(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void check(int[] characters) {
        for (int i = 0; i < characters.length; i++) {
            int before = i == 0 ? -1 : characters[i - 1];
            int after = i == characters.length - 1 ? -1 : characters[i + 1];
            if (!isAllowed(characters, characters[i], before, after)) {
                throw new IllegalArgumentException("a character that cannot stand here");
            }
        }
    }

    private static boolean isAllowed(int[] all, int character, int before, int after) {
        return switch (character) {
            case MIDDLE_DOT -> before == 'l' && after == 'l';
            case KERAIA -> after >= 0 && UnicodeScript.of(after) == UnicodeScript.GREEK;
            case GERESH, GERSHAYIM -> before >= 0 && UnicodeScript.of(before) == UnicodeScript.HEBREW;
            case KATAKANA_MIDDLE_DOT -> any(all, other -> JAPANESE.contains(UnicodeScript.of(other)));
            case NON_JOINER, JOINER -> VIRAMAS.indexOf(before) >= 0;
            default -> !isArabicIndicDigit(character) || !any(all, ContextRules::isExtendedArabicIndicDigit);
        };
    }

    private static boolean any(int[] characters, IntPredicate condition) {
        return Arrays.stream(characters).anyMatch(condition);
    }

    private static boolean isArabicIndicDigit(int character) {
        return character >= 0x660 && character <= 0x669;
    }

    private static boolean isExtendedArabicIndicDigit(int character) {
        return character >= 0x6F0 && character <= 0x6F9;
    }
}
