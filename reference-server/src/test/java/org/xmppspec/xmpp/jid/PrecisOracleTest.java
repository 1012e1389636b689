package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * Localparts and resourceparts of RFC 7622 with each code point in them: beside the steps of RFC 8265 done with ICU's
 * properties, and beside a library for PRECIS, which does not know the rules for characters that need a context.
 */
class PrecisOracleTest {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final UnicodeSet WIDE = new UnicodeSet("[[:dt=Wide:][:dt=Narrow:]]").freeze();
    private static final UnicodeSet RIGHT_TO_LEFT = new UnicodeSet("[[:bc=R:][:bc=AL:][:bc=AN:]]").freeze();
    private static final String EXCLUDED = "\"&'/:<>@";
    private static final String REFUSED = "refused";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a%sb", "\u30AB%s"})
    void localpartsAreWhatIcusPropertiesMakeOfThem(String around) {
        UnicodeVersions.forEachDistinct(codePoint -> {
            String text = around.replace("%s", Character.toString(codePoint));
            if (UnicodeVersions.agreeOn(codePoint) && !RIGHT_TO_LEFT.contains(codePoint)) {
                assertEquals(icuLocalpart(text), ours(JidPart.LOCALPART, text), () -> CodePoints.describe(codePoint));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a%sb", "\u05D0%s"})
    void resourcepartsAreWhatIcusPropertiesMakeOfThem(String around) {
        UnicodeVersions.forEachDistinct(codePoint -> {
            String text = around.replace("%s", Character.toString(codePoint));
            if (UnicodeVersions.agreeOn(codePoint)) {
                assertEquals(
                        icuResourcepart(text), ours(JidPart.RESOURCEPART, text), () -> CodePoints.describe(codePoint));
            }
        });
    }

    @Test
    void aLibraryForPrecisSaysTheSameOfDirections() {
        List<String> differences = new ArrayList<>();
        UnicodeVersions.forEachDistinct(codePoint -> {
            for (String around : new String[] {"\u05D0%s\u05D1", "\u05D0%s", "%sa"}) {
                String text = around.replace("%s", Character.toString(codePoint));
                if (isAboutDirections(codePoint) && isWithinTheLibrarysKnowledge(codePoint)) {
                    compareLocalpart(text, differences);
                }
            }
        });
        assertTrue(differences.isEmpty(), () -> differences.size() + " differ: " + differences);
    }

    private static boolean isAboutDirections(int codePoint) {
        return codePoint < 0x1000 || UCharacter.getDirection(codePoint) != UCharacterDirection.LEFT_TO_RIGHT;
    }

    /** It knows neither contexts nor XMPP's excluded characters, and takes some variation selectors for letters. */
    private static boolean isWithinTheLibrarysKnowledge(int codePoint) {
        return !UCharacter.hasBinaryProperty(codePoint, UProperty.VARIATION_SELECTOR)
                && NFKC.normalize(Character.toString(codePoint)).codePoints().noneMatch(mapped -> {
                    DerivedProperty property = PrecisCategory.of(mapped).property();
                    return EXCLUDED.indexOf(mapped) >= 0
                            || property == DerivedProperty.CONTEXTJ
                            || property == DerivedProperty.CONTEXTO;
                });
    }

    private static void compareLocalpart(String text, List<String> differences) {
        String ours = ours(JidPart.LOCALPART, text);
        String theirs;
        try {
            theirs = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(text);
        } catch (IllegalArgumentException e) {
            theirs = REFUSED;
        }
        if (!theirs.equals(ours)) {
            differences.add(text + ": " + ours + ", library " + theirs);
        }
    }

    @Test
    void preparingTwiceChangesNothing() {
        UnicodeVersions.forEachDistinct(codePoint -> {
            for (JidPart part : new JidPart[] {JidPart.LOCALPART, JidPart.RESOURCEPART}) {
                String once = ours(part, Character.toString(codePoint));
                if (!once.equals(REFUSED)) {
                    assertEquals(once, ours(part, once), () -> CodePoints.describe(codePoint));
                }
            }
        });
    }

    private static String icuLocalpart(String text) {
        String lower = UCharacter.toLowerCase(Locale.ROOT, width(text).replace('\u03A3', '\u03C3'));
        return check(NFC.normalize(lower), codePoint -> EXCLUDED.indexOf(codePoint) < 0 && isOf(codePoint, false));
    }

    private static String icuResourcepart(String text) {
        StringBuilder spaces = new StringBuilder();
        text.codePoints()
                .map(codePoint -> UCharacter.getType(codePoint) == Character.SPACE_SEPARATOR ? ' ' : codePoint)
                .forEach(spaces::appendCodePoint);
        return check(NFC.normalize(spaces), codePoint -> isOf(codePoint, true));
    }

    /** CategoryOracleTest compares the properties themselves. Here no character has the context that it may need. */
    private static boolean isOf(int codePoint, boolean freeform) {
        DerivedProperty property = CategoryOracleTest.precisProperty(codePoint);
        return property == DerivedProperty.PVALID || (freeform && property == DerivedProperty.FREE_PVAL);
    }

    private static String check(String text, IntPredicate allowed) {
        return text.codePoints().allMatch(allowed) ? text : REFUSED;
    }

    private static String width(String text) {
        StringBuilder mapped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            String raw = WIDE.contains(codePoint) ? NFKC.getRawDecomposition(codePoint) : null;
            if (raw == null) {
                mapped.appendCodePoint(codePoint);
            } else {
                mapped.append(raw);
            }
        });
        return mapped.toString();
    }

    private static String ours(JidPart part, String text) {
        try {
            return PartPreparation.of(AddressProfile.PRECIS).prepare(part, text);
        } catch (InvalidJidException e) {
            return REFUSED;
        }
    }
}
