package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses by both specifications. */
class JidTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\(\\\\)");

    /** RFC 7622 tables 1 and 2. */
    @ParameterizedTest
    @MethodSource("examples")
    void takesTheExamplesOfTheSpecificationAsItDoes(String id, String valid, String jid) throws InvalidJidException {
        switch (valid) {
            case "yes" ->
                assertEquals(
                        jid.contains("/"), Jid.parse(jid, AddressProfile.PRECIS).isFull(), id);
            case "no" -> assertThrows(InvalidJidException.class, () -> Jid.parse(jid, AddressProfile.PRECIS), id);
            default -> assertEquals("open", valid, id);
        }
    }

    static Stream<String[]> examples() throws IOException {
        return rows("jid-examples.tsv").skip(1);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void preparesEveryForm(AddressProfile profile, String written, String expected) {
        assertEquals(expected, prepared(profile, written));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void preparingTwiceChangesNothing(AddressProfile profile, String written, String expected) {
        if (!expected.startsWith("!")) {
            assertEquals(expected, prepared(profile, expected));
        }
    }

    static Stream<Object[]> forms() throws IOException {
        return rows("jid-forms.tsv")
                .flatMap(row -> Arrays.stream(AddressProfile.values())
                        .filter(profile -> row[0].equals("both") || row[0].equalsIgnoreCase(profile.name()))
                        .map(profile -> new Object[] {profile, unescape(row[1]), unescape(row[2])}));
    }

    @ParameterizedTest
    @EnumSource
    void measuresEachPartInBytesAfterPreparation(AddressProfile profile) throws InvalidJidException {
        String full = "é".repeat(511) + "a";
        assertEquals(1023, full.getBytes(StandardCharsets.UTF_8).length);

        Jid.parse(full + "@example.com/" + full, profile);
        assertEquals(JidPart.LOCALPART, wrongPart(full + "b@example.com", profile));
        assertEquals(JidPart.RESOURCEPART, wrongPart("x@example.com/" + full + "b", profile));
        Jid.parse("e\u0301".repeat(511) + "@example.com", profile);
    }

    @ParameterizedTest
    @EnumSource
    void measuresDomainpartsAndTheirLabels(AddressProfile profile) throws InvalidJidException {
        String label = "a".repeat(63);
        String longest = (label + ".").repeat(15) + "b".repeat(63);

        assertEquals(1023, Jid.parse(longest, profile).domainpart().length());
        assertEquals(JidPart.DOMAINPART, wrongPart(longest + ".c", profile));
        assertEquals(JidPart.DOMAINPART, wrongPart(label + "a.example", profile));
        assertEquals(JidPart.DOMAINPART, wrongPart("ü".repeat(60) + "abc.example", profile));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyResultIsNoPart(AddressProfile profile) {
        assertEquals(JidPart.RESOURCEPART, wrongPart("x@example.com/\u00AD", profile));
        assertEquals(JidPart.LOCALPART, wrongPart("\u00AD@example.com", profile));
    }

    @Test
    void comparesPreparedParts() throws InvalidJidException {
        Jid first = Jid.parse("Juliet@Example.COM./Balcony", AddressProfile.PRECIS);

        assertEquals(Jid.parse("juliet@example.com/Balcony", AddressProfile.PRECIS), first);
        assertEquals(
                Jid.parse("juliet@example.com/Balcony", AddressProfile.PRECIS).hashCode(), first.hashCode());
        assertNotEquals(Jid.parse("juliet@example.com/balcony", AddressProfile.PRECIS), first);
        assertNotEquals(first, first.bare());
    }

    @Test
    void takesAnAddressApart() throws InvalidJidException {
        Jid full = Jid.parse("juliet@example.com/balcony", AddressProfile.PRECIS);

        assertEquals("juliet", full.localpart());
        assertEquals("example.com", full.domainpart());
        assertEquals("balcony", full.resourcepart());
        assertEquals(AddressProfile.PRECIS, full.profile());
        assertTrue(full.isFull() && full.hasLocalpart());
        assertFalse(full.isBare() || full.isDomain());
        assertEquals("juliet@example.com", full.bare().toString());
        assertTrue(full.bare().isBare());
        assertEquals("example.com", full.domain().toString());
        assertTrue(full.domain().isDomain());
        assertFalse(Jid.parse("example.com/x", AddressProfile.PRECIS).isDomain());
    }

    @Test
    void putsAnAddressTogether() throws InvalidJidException {
        Jid bare = Jid.of("Juliet", "example.com", "", AddressProfile.PRECIS);

        assertEquals("juliet@example.com", bare.toString());
        assertEquals("juliet@example.com/a b", bare.withResource("a b").toString());
        assertEquals(
                "example.com/x",
                Jid.of("", "example.com", "x", AddressProfile.PRECIS).toString());
        assertThrows(InvalidJidException.class, () -> bare.withResource(""));
        assertThrows(InvalidJidException.class, () -> Jid.of("a b", "example.com", "", AddressProfile.PRECIS));
    }

    @Test
    void saysWhatIsWrong() {
        InvalidJidException wrong =
                assertThrows(InvalidJidException.class, () -> Jid.parse("ju liet@example.com", AddressProfile.PRECIS));

        assertEquals(JidPart.LOCALPART, wrong.part());
        assertEquals("The localpart " + wrong.flaw().reason() + ".", wrong.getMessage());
        assertEquals(3, wrong.flaw().position());
        assertEquals(' ', wrong.flaw().codePoint().orElseThrow());
        assertEquals("ju liet", wrong.flaw().within());
    }

    private static JidPart wrongPart(String jid, AddressProfile profile) {
        return assertThrows(InvalidJidException.class, () -> Jid.parse(jid, profile))
                .part();
    }

    private static String prepared(AddressProfile profile, String written) {
        try {
            return Jid.parse(written, profile).toString();
        } catch (InvalidJidException e) {
            return "!" + e.part();
        }
    }

    private static Stream<String[]> rows(String resource) throws IOException {
        try (InputStream in = JidTest.class.getResourceAsStream(resource)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 3));
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> match.group(1) == null
                        ? "\\\\"
                        : java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
