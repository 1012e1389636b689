package org.xmppspec.xmpp.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guard reports, beside the JDK's parser and beside itself when the bytes are cut differently. */
class XmlStreamGuardOracleTest {
    private static final List<String> STREAMS = List.of(
            "<?xml version='1.0'?><s:stream xmlns='jabber:client' xmlns:s='http://etherx.jabber.org/streams' to='a'>"
                    + "<message a='1' xml:lang='en'><body>hi &amp; x&#x41;&lt;</body><a:b xmlns:a='urn:a' a:c='1'"
                    + " c=\"2\"/></message>\n<iq/></s:stream>",
            "<stream xmlns='http://etherx.jabber.org/streams'><x xmlns=''><y z='&apos;&quot;&#10;\t'>a\r\nb\rc"
                    + "<![CDATA[<&>]]]]>q</y ></x>\n</stream>\n",
            "<s:stream xmlns:s='http://etherx.jabber.org/streams'><p:é xmlns:p='urn:p' xmlns:q='urn:r' p:x='1'"
                    + " q:y='€😀'>é€😀]]&gt;&#x1F600;&#128512;</p:é>  <empty></empty></s:stream>");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "'",
            "\"",
            "=",
            "/",
            " ",
            "\n",
            "\r",
            ":",
            "1",
            "-",
            ".",
            "]]>",
            "<![CDATA[",
            "]]",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&#65",
            "é",
            "\u0300",
            "\u0085",
            "\uFFFE",
            "\uD83D\uDE00",
            "\u00D7",
            "<a>",
            "</a>",
            "<a/>",
            "x='1'",
            " x='2'",
            "a:",
            "xml",
            "xml:",
            "xmlns",
            "xmlns:",
            " xmlns=''",
            " xmlns:b=''",
            "xmlns:a='urn:a'",
            " xmlns:xml='urn:a'",
            " xmlns:xmlns='urn:a'",
            " xmlns:q='http://www.w3.org/2000/xmlns/'",
            " xmlns:q='http://www.w3.org/XML/1998/namespace'");

    static List<String> streams() {
        return STREAMS;
    }

    @ParameterizedTest
    @MethodSource("streams")
    void reportsWhatTheJdkReports(String stream) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);

        assertEquals(StaxOracle.events(bytes), Optional.of(events(bytes, bytes.length)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void reportsTheSameHoweverTheBytesAreCut(String stream) throws XmlViolation {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        List<String> whole = events(bytes, bytes.length);

        assertEquals(whole, events(bytes, 1));
        for (int first = 0; first < bytes.length; first++) {
            for (int second = first; second < bytes.length; second += 23) {
                RecordedEvents recorded = new RecordedEvents();
                XmlStreamGuard guard = new XmlStreamGuard(XmlLimits.AFTER_AUTHENTICATION, recorded);
                guard.feed(bytes, 0, first);
                guard.feed(bytes, first, second - first);
                guard.feed(bytes, second, bytes.length - second);
                assertEquals(whole, recorded.all(), "cut at " + first + " and " + second);
            }
        }
    }

    @Test
    void agreesWithTheJdkOnDamagedStreams() {
        Random random = new Random(6120);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            String damaged = damage(STREAMS.get(random.nextInt(STREAMS.size())), random);
            byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
            List<String> ours = events(bytes, bytes.length);
            assertEquals(ours, events(bytes, 1 + random.nextInt(5)), damaged);
            Optional<List<String>> jdk = StaxOracle.events(bytes);
            if (isComplete(ours) && damaged.strip().endsWith(">")) {
                assertEquals(jdk, Optional.of(ours), damaged);
                accepted++;
            } else if (isNotWellFormed(ours)) {
                assertTrue(jdk.isEmpty() || hasMisplacedColon(damaged), () -> damaged + " " + ours);
                refused++;
            }
        }
        assertTrue(accepted > 200 && refused > 200, accepted + " accepted, " + refused + " refused");
    }

    private static boolean isComplete(List<String> events) {
        return events.size() > 1
                && events.stream().noneMatch(event -> event.startsWith("violation"))
                && events.contains("closed");
    }

    private static boolean isNotWellFormed(List<String> events) {
        return events.stream().anyMatch(event -> event.startsWith("violation NOT_WELL_FORMED"));
    }

    /** The JDK's parser lets names such as {@code :a} and {@code <?a:b?>} pass, which the namespaces of XML do not. */
    private static boolean hasMisplacedColon(String stream) {
        return stream.matches("(?s).*(?:[ \r\n\t</]|<\\?[^ ]*):.*");
    }

    private static String damage(String stream, Random random) {
        StringBuilder damaged = new StringBuilder(stream);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int position = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), position + random.nextInt(4));
            damaged.replace(position, end, random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return damaged.toString();
    }

    private static List<String> events(byte[] bytes, int step) {
        RecordedEvents recorded = new RecordedEvents();
        XmlStreamGuard guard = new XmlStreamGuard(XmlLimits.AFTER_AUTHENTICATION, recorded);
        try {
            for (int i = 0; i < bytes.length; i += step) {
                guard.feed(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + step)));
            }
        } catch (XmlViolation e) {
            recorded.violation(e);
        }
        return recorded.all();
    }
}
