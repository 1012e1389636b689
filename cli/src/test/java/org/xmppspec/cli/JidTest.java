package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.result.ExitCode;

/** The command {@code jid}. */
class JidTest {
    private final InputStream standardInput = System.in;

    @AfterEach
    void giveBackStandardInput() {
        System.setIn(standardInput);
    }

    @Test
    void explainsEachPart() {
        Invocation call = Invocation.of("jid", "Romeo@Example.com./Balcony").endsWith(ExitCode.OK);

        assertEquals("""
                Romeo@Example.com./Balcony
                  both          valid: romeo@example.com/Balcony
                  localpart     Romeo, 5 octets
                    RFC 7622    romeo, 5 octets
                                  lower case: Romeo -> romeo
                    RFC 6122    romeo, 5 octets
                                  Nodeprep folds case (table B.2): Romeo -> romeo
                  domainpart    Example.com., 12 octets
                    both        example.com, 11 octets
                                  final dot: Example.com. -> Example.com
                                  lower case: Example -> example
                  resourcepart  Balcony, 7 octets
                    both        as it is

                """, call.out());
        assertEquals("", call.err());
    }

    @Test
    void namesTheCharacterThatIsRefusedAndTheRule() {
        String out = Invocation.of("jid", "henry\u2163\u200B@example.com")
                .endsWith(ExitCode.FAILED)
                .out();

        assertTrue(out.startsWith("henry\u2163\\u{200B}@example.com\n  RFC 7622      refused\n"), out);
        assertTrue(out.contains("  RFC 6122      valid: henryiv@example.com\n"), out);
        assertTrue(out.contains("6  U+2163 ROMAN NUMERAL FOUR\n"), out);
        assertTrue(out.contains("7  U+200B ZERO WIDTH SPACE\n"), out);
        assertTrue(out.contains("U+2173 SMALL ROMAN NUMERAL FOUR as character 6 after mapping"), out);
        assertTrue(out.contains("[RFC 8264 section 9.17]"), out);
    }

    @ParameterizedTest
    @CsvSource({
        "rfc7622, a@b, OK",
        "rfc7622, \u265A@b, FAILED",
        "rfc6122, \u265A@b, OK",
        "both, \u265A@b, FAILED",
        "rfc6122, \u0221@b, FAILED",
        "rfc7622, \u0221@b, OK",
        "both, \u0221@b, FAILED",
        "RFC7622, @b, FAILED"
    })
    void theSpecificationThatDecidesCanBeChosen(String specification, String address, ExitCode expected) {
        Invocation.of("jid", "--addresses", specification, address).endsWith(expected);
        Invocation.of("jid", "--brief", "--addresses", specification, address).endsWith(expected);
        Invocation.of("jid", "--json", "--addresses", specification, address).endsWith(expected);
    }

    @Test
    void saysItInOneLine() {
        Invocation call = Invocation.of("jid", "--brief", "--", "A@b", "a@b", "", "-x@y z")
                .endsWith(ExitCode.FAILED);

        assertEquals("""
                valid    A@b -> a@b
                valid    a@b
                refused  (an empty address)  (RFC 7622: the domainpart is empty)
                refused  -x@y z  (RFC 7622: the domainpart has U+0020 SPACE as character 2 of label 1: \
                labels have letters, digits and hyphens)
                """, call.out());
    }

    @Test
    void readsLinesOfStandardInput() {
        for (List<String> arguments : List.of(List.of("jid", "--brief"), List.of("jid", "--brief", "-"))) {
            System.setIn(in("a@b\r\n", "\u00FF", "\n\n", "c"));
            Invocation call = Invocation.of(arguments.toArray(new String[0])).endsWith(ExitCode.FAILED);
            assertEquals("""
                    valid    a@b
                    Line 2 cannot be read: octet 1 (0xFF) is not UTF-8.
                    refused  (an empty address)  (RFC 7622: the domainpart is empty)
                    valid    c
                    """, call.out());
            assertEquals("", call.err());
        }
    }

    @Test
    void nothingToReadIsNothingWrong() {
        System.setIn(InputStream.nullInputStream());
        assertEquals("", Invocation.of("jid").endsWith(ExitCode.OK).out());
    }

    @Test
    void printsAnObjectInALineForEach() throws IOException {
        System.setIn(in("Fu\u00C3\u009Fball@b/x\n", "\u00FF", "\n"));
        String out =
                Invocation.of("jid", "--json", "-").endsWith(ExitCode.FAILED).out();
        List<String> lines = out.lines().toList();

        assertEquals(2, lines.size(), out);
        assertTrue(out.chars().allMatch(character -> character < 0x80), out);
        JsonNode first = JsonMapper.builder().build().readTree(lines.get(0));
        assertEquals(1, first.path("line").asInt());
        assertEquals("Fu\u00DFball@b/x", first.path("address").asText());
        assertTrue(first.path("valid").asBoolean());
        assertFalse(first.path("agree").asBoolean());
        assertEquals(8, first.at("/parts/0/octets").asInt());
        assertEquals("U+00DF", first.at("/parts/0/codePoints/2").asText());
        assertEquals("fu\u00DFball@b/x", first.at("/rfc7622/prepared").asText());
        assertEquals("fussball", first.at("/rfc6122/parts/0/prepared").asText());
        assertEquals("lower case", first.at("/rfc7622/parts/0/steps/0/rule").asText());
        JsonNode second = JsonMapper.builder().build().readTree(lines.get(1));
        assertTrue(second.path("address").isNull() && !second.path("valid").asBoolean());
        assertEquals("octet 1 (0xFF) is not UTF-8", second.path("mistake").asText());
    }

    @Test
    void aFlawInJsonNamesPlaceAndRule() throws IOException {
        JsonNode flaw = Invocation.of("jid", "--json", "--escapes", "a\\uD800@b")
                .endsWith(ExitCode.FAILED)
                .json()
                .at("/rfc6122/parts/0/flaw");

        assertEquals(2, flaw.path("position").asInt());
        assertEquals("U+D800", flaw.path("codePoint").asText());
        assertEquals("a\uD800", flaw.path("within").asText());
        assertEquals("RFC 3454 table C.5", flaw.path("rule").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u12@b", "\uFFFD@b"})
    void whatCannotBeReadIsSaidInASentence(String argument) {
        String out = Invocation.of("jid", "--escapes", argument)
                .endsWith(ExitCode.FAILED)
                .out();
        assertTrue(out.startsWith("An argument cannot be read: ") && out.endsWith(".\n"), out);
    }

    @Test
    void anAtSignDoesNotNameAFile() {
        assertTrue(Invocation.of("jid", "--brief", "@pom.xml")
                .endsWith(ExitCode.FAILED)
                .out()
                .contains("the localpart is empty"));
    }

    /** Each character stands for an octet. */
    private static InputStream in(String... octets) {
        return new ByteArrayInputStream(String.join("", octets).getBytes(StandardCharsets.ISO_8859_1));
    }
}
