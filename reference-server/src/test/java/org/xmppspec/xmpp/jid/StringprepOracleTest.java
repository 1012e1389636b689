package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.StringPrep;
import com.ibm.icu.text.StringPrepParseException;
import com.ongres.stringprep.Tables;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6122 beside ICU's stringprep and IDNA2003: each code point by itself, between letters of both directions. */
class StringprepOracleTest {
    private static final StringPrep NODEPREP = StringPrep.getInstance(StringPrep.RFC3920_NODEPREP);
    private static final StringPrep RESOURCEPREP = StringPrep.getInstance(StringPrep.RFC3920_RESOURCEPREP);
    private static final StringPrep NAMEPREP = StringPrep.getInstance(StringPrep.RFC3491_NAMEPREP);
    private static final String REFUSED = "refused";

    @Test
    void preparesEachCodePointByItselfAsIcuDoes() {
        UnicodeVersions.forEachKnown(codePoint -> comparePreparation(codePoint, Character.toString(codePoint)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%sb", "\u05D0%s\u05D1"})
    void preparesCodePointsBetweenLettersAsIcuDoes(String around) {
        UnicodeVersions.forEachDistinct(codePoint -> {
            if (hasDirectionOfTheTables(codePoint)) {
                comparePreparation(codePoint, around.replace("%s", Character.toString(codePoint)));
            }
        });
    }

    @Test
    void preparesLabelsAsIcuDoes() {
        UnicodeVersions.forEachDistinct(codePoint -> {
            String text = Character.toString(codePoint);
            assertEquals(icu(NAMEPREP, text), ours(StringprepProfile.NAMEPREP, text), () -> name(codePoint));
        });
    }

    private static void comparePreparation(int codePoint, String text) {
        assertEquals(icu(NODEPREP, text), ours(StringprepProfile.NODEPREP, text), () -> name(codePoint));
        assertEquals(icu(RESOURCEPREP, text), ours(StringprepProfile.RESOURCEPREP, text), () -> name(codePoint));
    }

    /** ICU goes by the newest Unicode here, and not by the tables of RFC 3454. */
    private static boolean hasDirectionOfTheTables(int codePoint) {
        int direction = UCharacter.getDirection(codePoint);
        boolean fromRight =
                direction == UCharacterDirection.RIGHT_TO_LEFT || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
        return Tables.unassignedCodePoints(codePoint)
                || (Tables.bidirectionalPropertyRorAL(codePoint) == fromRight
                        && Tables.bidirectionalPropertyL(codePoint)
                                == (direction == UCharacterDirection.LEFT_TO_RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\u05D0%s\u05D1"})
    void takesTheLabelsThatIcuTakes(String around) {
        UnicodeVersions.forEachDistinct(codePoint -> {
            if (hasDirectionOfTheTables(codePoint) && ".@/[\u3002\uFF0E\uFF61".indexOf(codePoint) < 0) {
                String label = around.replace("%s", Character.toString(codePoint));
                assertEquals(icuLabel(label), ourLabel(label), () -> name(codePoint));
            }
        });
    }

    @Test
    void readsAceLabelsAsIcuDoes() {
        for (String label : new String[] {
            "xn--bcher-kva",
            "XN--BCHER-KVA",
            "xn--BCHER-kva",
            "xn--bcher-kvb",
            "xn--a",
            "xn--",
            "xn--99999999999999",
            "xn--fa-hia",
            "xn--strae-oqa",
            "xn--nxasmm1c",
            "xn--4db",
            "\uFF38n--bcher-kva",
            "xn--b\u00FCcher"
        }) {
            assertEquals(icuLabel(label), ourLabel(label), label);
        }
    }

    private static String icu(StringPrep profile, String text) {
        try {
            return profile.prepare(text, StringPrep.DEFAULT);
        } catch (StringPrepParseException e) {
            return REFUSED;
        }
    }

    private static String ours(StringprepProfile profile, String text) {
        Draft draft = Draft.of(JidPart.LOCALPART, text);
        try {
            profile.prepare(draft);
            return draft.text();
        } catch (InvalidJidException e) {
            return REFUSED;
        }
    }

    /** ToUnicode never fails (RFC 3490 section 4.2), where ICU complains of what it cannot decode. */
    @SuppressWarnings("deprecation") // IDNA2003 is what is wanted here
    private static String icuLabel(String label) {
        String ascii;
        try {
            ascii = IDNA.convertToASCII(label, IDNA.USE_STD3_RULES).toString();
        } catch (StringPrepParseException e) {
            return REFUSED;
        }
        try {
            return IDNA.convertToUnicode(ascii, IDNA.USE_STD3_RULES).toString().toLowerCase(Locale.ROOT);
        } catch (StringPrepParseException e) {
            return ascii.toLowerCase(Locale.ROOT);
        }
    }

    private static String ourLabel(String label) {
        try {
            return Jid.parse(label, AddressProfile.STRINGPREP).domainpart();
        } catch (InvalidJidException e) {
            return REFUSED;
        }
    }

    private static String name(int codePoint) {
        return CodePoints.describe(codePoint);
    }
}
