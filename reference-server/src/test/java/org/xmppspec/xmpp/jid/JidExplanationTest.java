package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JidExplanationTest {
    @ParameterizedTest
    @MethodSource("org.xmppspec.xmpp.jid.JidTest#forms")
    void saysWhatParsingComesTo(AddressProfile profile, String written, String expected) {
        ProfileExplanation explanation = JidExplanation.of(written).by(profile);

        assertEquals(!expected.startsWith("!"), explanation.isValid(), written);
        assertEquals(expected.startsWith("!") ? Optional.empty() : Optional.of(expected), explanation.prepared());
    }

    @Test
    void tellsTheStepsThatChangeSomething() {
        PartExplanation localpart = JidExplanation.of("\uFF28e\u0301@example.com")
                .by(AddressProfile.PRECIS)
                .parts()
                .get(0);

        assertEquals(
                List.of(
                        new PreparationStep("width mapping", "\uFF28e\u0301", "He\u0301"),
                        new PreparationStep("lower case", "He\u0301", "he\u0301"),
                        new PreparationStep("NFC", "he\u0301", "h\u00E9")),
                localpart.steps());
        assertEquals(Optional.of("h\u00E9"), localpart.prepared());
        assertEquals(6, PartExplanation.octets(localpart.written()));
    }

    @Test
    void explainsTheOtherPartsToo() {
        ProfileExplanation explanation = JidExplanation.of("a b@a_b/").by(AddressProfile.PRECIS);

        assertEquals(3, explanation.parts().size());
        assertTrue(explanation.parts().stream().allMatch(part -> part.flaw().isPresent()));
    }

    @Test
    void knowsWhetherBothAgree() {
        assertTrue(JidExplanation.of("A@b").agree());
        assertTrue(JidExplanation.of("a b@c").agree());
        assertFalse(JidExplanation.of("\u265A@c").agree());
        assertFalse(JidExplanation.of("\u00DF@c").agree());
    }

    @ParameterizedTest
    @CsvSource({
        "x@y/a\u0007b, 3, RFC 8264 section 9.12",
        "\u265A@y, 1, RFC 8264 section 9.15",
        "a:b@y, 1, RFC 7622 section 3.3.1",
        "a\u00B7b@y, 1, RFC 5892 appendix A.3",
        "\u05D0a@y, 1, 'RFC 5893 section 2, condition 2'",
        "x@a_b, 2, RFC 1123 section 2.1",
        "x@\u2603.y, 2, RFC 5892 section 3",
        "x@[y], 2, RFC 3986 section 3.2.2",
        "x@y..z, 2, RFC 1034 section 3.1"
    })
    void namesTheRule(String address, int part, String rule) {
        List<PartExplanation> parts =
                JidExplanation.of(address).by(AddressProfile.PRECIS).parts();
        assertEquals(rule, parts.get(part - 1).flaw().orElseThrow().rule());
    }

    @Test
    void measuresWhatIsTooLong() {
        Flaw flaw = JidExplanation.of("\u00FC".repeat(512) + "@y")
                .by(AddressProfile.STRINGPREP)
                .parts()
                .get(0)
                .flaw()
                .orElseThrow();
        assertEquals("has 1024 octets; 1023 are the most", flaw.reason());
        assertEquals("RFC 6122 section 2.3", flaw.rule());
    }

    @Test
    void namesCharacters() {
        assertEquals("U+265A BLACK CHESS KING", CodePoints.describe(0x265A));
        assertEquals("U+10FFFD", CodePoints.notation(0x10FFFD));
        assertEquals("U+E0080", CodePoints.describe(0xE0080));
    }
}
