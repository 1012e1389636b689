package org.xmppspec.xmpp.xml;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.xmpp.xml.XmlViolation.Kind;

/** Which input breaks which rule, and that it does so with the first byte that cannot be right. */
class XmlViolationTest {
    private static final String HEADER = XmlStreamGuardTest.HEADER;
    private static final XmlLimits LIMITS = new XmlLimits(1000, 5, 4, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <message><body>x</message>                 | NOT_WELL_FORMED
        <message><a></b>                           | NOT_WELL_FORMED
        <message></messages>                       | NOT_WELL_FORMED
        <message></messag>                         | NOT_WELL_FORMED
        <a xmlns:p='urn:a' xmlns:q='urn:a'><p:b></q:b> | NOT_WELL_FORMED
        <message><body                  <          | NOT_WELL_FORMED
        <message a=1                               | NOT_WELL_FORMED
        <message a                             >   | NOT_WELL_FORMED
        <message a='1'b                            | NOT_WELL_FORMED
        <message a='<                              | NOT_WELL_FORMED
        <message a='1' a='2'>                      | NOT_WELL_FORMED
        <a xmlns:p='u' xmlns:q='u' p:b='' q:b=''>  | NOT_WELL_FORMED
        <foo:message>                              | NOT_WELL_FORMED
        <message foo:a=''>                         | NOT_WELL_FORMED
        <message xmlns:a=''>                       | NOT_WELL_FORMED
        <xmlns:message>                            | NOT_WELL_FORMED
        <message xmlns:xmlns='urn:a'>              | NOT_WELL_FORMED
        <message xmlns:xml='urn:a'>                | NOT_WELL_FORMED
        <a:b:c                                     | NOT_WELL_FORMED
        <:a                                        | NOT_WELL_FORMED
        <1                                         | NOT_WELL_FORMED
        < a                                        | NOT_WELL_FORMED
        <message/ >                                | NOT_WELL_FORMED
        <message>]]>                               | NOT_WELL_FORMED
        <message>&                                 ; | NOT_WELL_FORMED
        <message>&#                               x; | NOT_WELL_FORMED
        <message>&#0;                              | NOT_WELL_FORMED
        <message>&#xD800;                          | NOT_WELL_FORMED
        <message>&#xFFFFFFFFFFFF;                  | NOT_WELL_FORMED
        <message>&#x;                              | NOT_WELL_FORMED
        <message>&#12a;                            | NOT_WELL_FORMED
        <message>&;                                | NOT_WELL_FORMED
        <message a='&lt                            '> | NOT_WELL_FORMED
        </stream>                                  | NOT_WELL_FORMED
        </stream:stream></stream:stream>           | NOT_WELL_FORMED
        </stream:stream>x                          | NOT_WELL_FORMED
        </stream:stream><message                   | NOT_WELL_FORMED
        <!x                                        | NOT_WELL_FORMED
        <message><![CDATAx                         | NOT_WELL_FORMED
        <?xml version='1.0'?>                      | NOT_WELL_FORMED
        <message><?1                               | NOT_WELL_FORMED
        <message><!--                              | RESTRICTED_XML
        <!--                                       | RESTRICTED_XML
        <?php echo ?>                              | RESTRICTED_XML
        <message><?xml-stylesheet ?>               | RESTRICTED_XML
        <!DOCTYPE                                  | RESTRICTED_XML
        <message>&foo;                             | RESTRICTED_XML
        <message a='&foo;                          | RESTRICTED_XML
        <message>&nbsp;                            | RESTRICTED_XML
        text                                       | BAD_FORMAT
        &lt;                                       | BAD_FORMAT
        <![CDATA[                                  | BAD_FORMAT
        <a><b><c><d><e                             | POLICY_VIOLATION
        <a b='' c='' d='' e='' f                   | POLICY_VIOLATION
        <a xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e' xmlns:f | POLICY_VIOLATION
        <a23456789012345678901                     | POLICY_VIOLATION
        <a a23456789012345678901                   | POLICY_VIOLATION
        <a>&a23456789012345678901                  | POLICY_VIOLATION
        <a>&#000000000000000000000065;             | POLICY_VIOLATION
        """)
    void endsAStreamThatIsOpen(String input, Kind kind) {
        assertEquals(kind, violation(HEADER + input).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        BOM<?xml version='1.0'?>                   | NOT_WELL_FORMED
        SPACE<?xml version='1.0'?>                 | NOT_WELL_FORMED
        x                                          | NOT_WELL_FORMED
        GET / HTTP/1.1                             | NOT_WELL_FORMED
        &lt;                                       | NOT_WELL_FORMED
        </stream:stream>                           | NOT_WELL_FORMED
        <![CDATA[                                  | NOT_WELL_FORMED
        <?xml?>                                    | NOT_WELL_FORMED
        <?xml version='1.0'>                       | NOT_WELL_FORMED
        <?xml version=1.0?>                        | NOT_WELL_FORMED
        <?xml version='1.0"?>                      | NOT_WELL_FORMED
        <?xml encoding='UTF-8'?>                   | NOT_WELL_FORMED
        <?xml encoding='UTF-8' version='1.0'?>     | NOT_WELL_FORMED
        <?xml version='1.0' standalone='maybe'?>   | NOT_WELL_FORMED
        <?xml version='1.0' x='y'?>                | NOT_WELL_FORMED
        <?xml version='1.0'?><?xml version='1.0'?> | NOT_WELL_FORMED
        <?xml version='1.1'?>                      | BAD_FORMAT
        <?xml version='2.0'?>                      | BAD_FORMAT
        <?xml version='1.0' encoding='UTF-16'?>    | UNSUPPORTED_ENCODING
        <?xml version='1.0' encoding="ISO-8859-1"?> | UNSUPPORTED_ENCODING
        <?xml version='1.0' standalone='no'?>      | RESTRICTED_XML
        <?xml-stylesheet href='a'?>                | RESTRICTED_XML
        <!-- x -->                                 | RESTRICTED_XML
        <!DOCTYPE x [                              | RESTRICTED_XML
        <stream:stream>                            | NOT_WELL_FORMED
        <stream>                                   | INVALID_NAMESPACE
        <stream xmlns='jabber:client'>             | INVALID_NAMESPACE
        <stream:stream xmlns:stream='http://wrong.example/'> | INVALID_NAMESPACE
        <streams xmlns='http://etherx.jabber.org/streams'>   | BAD_FORMAT
        """)
    void endsAStreamThatIsNotOpenYet(String input, Kind kind) {
        assertEquals(
                kind,
                violation(input.replace("BOM", "\uFEFF").replace("SPACE", " ")).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?>",
                "<?xml version=\"1.0\" encoding='utf-8' ?>",
                "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n",
                "<?xml\tversion = '1.0'\r\nencoding = \"UTF-8\"?>",
                "  \n"
            })
    void takesEveryBeginningThatXmlAllows(String prolog) {
        assertDoesNotThrow(() -> feed(prolog + HEADER, LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C080",
                "C1BF",
                "E08080",
                "E09FBF",
                "F0808080",
                "F08FBFBF", // overlong
                "EDA080",
                "EDBFBF", // surrogates
                "F4908080",
                "F5808080",
                "F888808080",
                "FC8480808080",
                "FE",
                "FF", // beyond Unicode
                "80",
                "BF",
                "C33C",
                "E2823C",
                "F09F983C",
                "C3C3" // sequences that break off
            })
    void endsAStreamThatIsNotUtf8(String hexadecimal) {
        byte[] header = (HEADER + "<message><body>").getBytes(StandardCharsets.UTF_8);
        XmlStreamGuard guard = new XmlStreamGuard(LIMITS, new RecordedEvents());

        assertDoesNotThrow(() -> guard.feed(header));
        XmlViolation violation =
                assertThrows(XmlViolation.class, () -> guard.feed(HexFormat.of().parseHex(hexadecimal)));
        assertEquals(Kind.UNSUPPORTED_ENCODING, violation.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEFF003C", "FFFE3C00", "003C003F", "3C003F00", "0000003C"})
    void endsAStreamThatBeginsInUtf16OrUtf32(String hexadecimal) {
        XmlStreamGuard guard = new XmlStreamGuard(LIMITS, new RecordedEvents());

        XmlViolation violation =
                assertThrows(XmlViolation.class, () -> guard.feed(HexFormat.of().parseHex(hexadecimal)));
        assertEquals(Kind.UNSUPPORTED_ENCODING, violation.kind());
    }

    @Test
    void endsAStreamWithACharacterThatXmlDoesNotAllow() {
        Stream.of(0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF)
                .map(Character::toString)
                .forEach(character -> assertEquals(
                        Kind.NOT_WELL_FORMED,
                        violation(HEADER + "<message><body>" + character).kind()));
    }

    @Test
    void measuresTopLevelElementsToTheByte() {
        String longest = "<message>" + "é".repeat((1000 - "<message></message>".length()) / 2) + "x</message>";
        assertEquals(1000, longest.getBytes(StandardCharsets.UTF_8).length);

        assertDoesNotThrow(() -> feed(HEADER + longest + " \n" + longest, LIMITS));
        assertEquals(
                Kind.POLICY_VIOLATION,
                violation(HEADER + longest.replace("x<", "xx<")).kind());
    }

    @Test
    void measuresEverythingUpToTheEndOfTheHeader() {
        String padding = " ".repeat(1000 - HEADER.length());

        assertDoesNotThrow(() -> feed(padding + HEADER, LIMITS));
        assertEquals(Kind.POLICY_VIOLATION, violation(padding + " " + HEADER).kind());
        assertEquals(
                Kind.POLICY_VIOLATION,
                violation("<stream:stream a='" + "x".repeat(1000)).kind());
    }

    @Test
    void whiteSpaceBetweenElementsIsNotMeasured() {
        assertDoesNotThrow(() -> feed(HEADER + " ".repeat(5000) + "<iq/>", LIMITS));
    }

    @Test
    void saysWhere() {
        XmlViolation violation = violation("<!--");

        assertEquals("A comment (byte 4 of the stream).", violation.getMessage());
    }

    @Test
    void countsBytesAnewAfterARestart() throws XmlViolation {
        XmlStreamGuard guard = new XmlStreamGuard(LIMITS, new RecordedEvents());
        guard.feed(HEADER.getBytes(StandardCharsets.UTF_8));
        guard.restart();

        XmlViolation violation =
                assertThrows(XmlViolation.class, () -> guard.feed("<!--".getBytes(StandardCharsets.UTF_8)));
        assertTrue(violation.getMessage().contains("byte 4 "), violation.getMessage());
    }

    private static XmlViolation violation(String stream) {
        return assertThrows(XmlViolation.class, () -> feed(stream, LIMITS), stream);
    }

    private static void feed(String stream, XmlLimits limits) throws XmlViolation {
        new XmlStreamGuard(limits, new RecordedEvents()).feed(stream.getBytes(StandardCharsets.UTF_8));
    }
}
