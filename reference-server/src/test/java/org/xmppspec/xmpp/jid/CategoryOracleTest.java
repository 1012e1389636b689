package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The properties that RFC 8264 and RFC 5892 derive, beside the same derived from ICU's sets, for every code point. */
class CategoryOracleTest {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final UnicodeSet EXCEPTIONS_VALID = set("[\\u00DF\\u03C2\\u06FD\\u06FE\\u0F0B\\u3007]");
    private static final UnicodeSet EXCEPTIONS_IN_CONTEXT =
            set("[\\u00B7\\u0375\\u05F3\\u05F4\\u30FB\\u0660-\\u0669\\u06F0-\\u06F9]");
    private static final UnicodeSet EXCEPTIONS_DISALLOWED = set("[\\u0640\\u07FA\\u302E\\u302F\\u3031-\\u3035\\u303B]");
    private static final UnicodeSet UNASSIGNED = set("[[:Cn:]-[:Noncharacter_Code_Point:]]");
    private static final UnicodeSet LETTER_DIGITS = set("[[:Ll:][:Lu:][:Lo:][:Nd:][:Lm:][:Mn:][:Mc:]]");
    private static final UnicodeSet JOIN_CONTROL = set("[:Join_Control:]");
    private static final UnicodeSet OLD_HANGUL_JAMO =
            set("[[:Hangul_Syllable_Type=L:][:Hangul_Syllable_Type=V:][:Hangul_Syllable_Type=T:]]");
    private static final UnicodeSet IGNORABLE = set("[[:Default_Ignorable_Code_Point:][:Noncharacter_Code_Point:]]");
    private static final UnicodeSet FREE =
            set("[[:Lt:][:Nl:][:No:][:Me:][:Zs:][:Sm:][:Sc:][:Sk:][:So:][:Pc:][:Pd:][:Ps:][:Pe:][:Pi:][:Pf:][:Po:]]");
    private static final UnicodeSet IGNORABLE_BLOCKS = set("[[:Block=Combining_Diacritical_Marks_For_Symbols:]"
            + "[:Block=Musical_Symbols:][:Block=Ancient_Greek_Musical_Notation:]]");

    @Test
    void precisDerivesTheSameForEachCodePoint() {
        differNowhereButInVersions(
                codePoint -> PrecisCategory.of(codePoint).property(), CategoryOracleTest::precisProperty);
    }

    @Test
    void idnaDerivesTheSameForEachCodePoint() {
        differNowhereButInVersions(
                codePoint -> IdnaCategory.of(codePoint).property(), CategoryOracleTest::idnaProperty);
    }

    /** Whatever is refused somewhere says what it is. */
    @Test
    void categoriesThatRefuseHaveWords() {
        for (int codePoint = 0; codePoint <= 0x1FFFF; codePoint++) {
            for (CodePointCategory category : List.of(PrecisCategory.of(codePoint), IdnaCategory.of(codePoint))) {
                boolean neverRefused = switch (category.property()) {
                    case PVALID, CONTEXTJ, CONTEXTO -> true;
                    default -> false;
                };
                assertEquals(neverRefused, category.words().isEmpty(), category::toString);
            }
        }
    }

    @Test
    void joinersSeeTheSameNeighbours() {
        UnicodeSet viramas = set("[:ccc=9:]");
        UnicodeSet withNext = set("[[:Joining_Type=L:][:Joining_Type=D:]]");
        UnicodeSet withPrevious = set("[[:Joining_Type=R:][:Joining_Type=D:]]");
        UnicodeSet transparent = set("[:Joining_Type=T:]");
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String name = CodePoints.describe(codePoint);
            assertEquals(viramas.contains(codePoint), ContextProperties.isVirama(codePoint), name);
            assertEquals(withNext.contains(codePoint), ContextProperties.joinsWithNext(codePoint), name);
            assertEquals(withPrevious.contains(codePoint), ContextProperties.joinsWithPrevious(codePoint), name);
            if (PrecisCategory.of(codePoint).property() != DerivedProperty.DISALLOWED
                    && UnicodeVersions.agreeOn(codePoint)) {
                assertEquals(transparent.contains(codePoint), ContextProperties.isTransparent(codePoint), name);
            }
        }
    }

    private static void differNowhereButInVersions(
            IntFunction<DerivedProperty> ours, IntFunction<DerivedProperty> oracle) {
        VersionInfo java = UnicodeVersions.ofJava();
        List<String> differences = new ArrayList<>();
        int newer = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            DerivedProperty property = ours.apply(codePoint);
            if (UCharacter.isDefined(codePoint) && UCharacter.getAge(codePoint).compareTo(java) > 0) {
                assertEquals(DerivedProperty.UNASSIGNED, property, CodePoints.describe(codePoint));
                newer++;
            } else if (property != oracle.apply(codePoint) && UnicodeVersions.agreeOn(codePoint)) {
                differences.add(CodePoints.describe(codePoint) + ": " + property + ", ICU " + oracle.apply(codePoint));
            }
        }
        assertTrue(differences.isEmpty(), () -> differences.size() + " differ: " + differences);
        int characters = newer;
        assertTrue(newer < 30_000, () -> characters + " characters are newer than Unicode " + java);
    }

    static DerivedProperty precisProperty(int codePoint) {
        return beforeAll(codePoint).orElseGet(() -> precisCategory(codePoint));
    }

    /** What both specifications look at first. */
    private static Optional<DerivedProperty> beforeAll(int codePoint) {
        if (EXCEPTIONS_VALID.contains(codePoint)) {
            return Optional.of(DerivedProperty.PVALID);
        }
        if (EXCEPTIONS_IN_CONTEXT.contains(codePoint)) {
            return Optional.of(DerivedProperty.CONTEXTO);
        }
        if (EXCEPTIONS_DISALLOWED.contains(codePoint)) {
            return Optional.of(DerivedProperty.DISALLOWED);
        }
        return UNASSIGNED.contains(codePoint) ? Optional.of(DerivedProperty.UNASSIGNED) : Optional.empty();
    }

    private static DerivedProperty precisCategory(int codePoint) {
        if (codePoint >= 0x21 && codePoint <= 0x7E) {
            return DerivedProperty.PVALID;
        }
        if (JOIN_CONTROL.contains(codePoint)) {
            return DerivedProperty.CONTEXTJ;
        }
        boolean disallowed = OLD_HANGUL_JAMO.contains(codePoint)
                || IGNORABLE.contains(codePoint)
                || UCharacter.getType(codePoint) == Character.CONTROL;
        if (disallowed) {
            return DerivedProperty.DISALLOWED;
        }
        String itself = Character.toString(codePoint);
        if (!NFKC.normalize(itself).equals(itself)) {
            return DerivedProperty.FREE_PVAL;
        }
        if (LETTER_DIGITS.contains(codePoint)) {
            return DerivedProperty.PVALID;
        }
        return FREE.contains(codePoint) ? DerivedProperty.FREE_PVAL : DerivedProperty.DISALLOWED;
    }

    private static DerivedProperty idnaProperty(int codePoint) {
        return beforeAll(codePoint).orElseGet(() -> idnaCategory(codePoint));
    }

    private static DerivedProperty idnaCategory(int codePoint) {
        if (JOIN_CONTROL.contains(codePoint)) {
            return DerivedProperty.CONTEXTJ;
        }
        String itself = Character.toString(codePoint);
        boolean disallowed = !NFKC.normalize(UCharacter.foldCase(NFKC.normalize(itself), true))
                        .equals(itself)
                || IGNORABLE.contains(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE)
                || IGNORABLE_BLOCKS.contains(codePoint)
                || OLD_HANGUL_JAMO.contains(codePoint);
        boolean valid = codePoint == '-' || (LETTER_DIGITS.contains(codePoint) && !disallowed);
        return valid ? DerivedProperty.PVALID : DerivedProperty.DISALLOWED;
    }

    private static UnicodeSet set(String pattern) {
        return new UnicodeSet(pattern).freeze();
    }
}
