package org.xmppspec.xmpp.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a guard does with a stream that keeps the rules: restarts, holding back, positions, limits that change. */
class XmlStreamGuardTest {
    static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

    /** Calls back at the end of top-level elements, as a session does. */
    private final class TopLevel implements XmlEvents {
        private final List<String> seen = new ArrayList<>();
        private final List<Long> borders = new ArrayList<>();
        private Consumer<String> atEnd = name -> {};
        private String current = "";
        private int depth;

        @Override
        public void streamOpened(StartTag header) {
            depth = 0;
            seen.add("stream " + header.attribute("id").orElse(""));
        }

        @Override
        public void startElement(StartTag tag) {
            if (depth++ == 0) {
                current = tag.localName();
                borders.add(guard.markupStart());
            }
        }

        @Override
        public void text(String text) {
            seen.add("text " + text);
        }

        @Override
        public void endElement() {
            if (--depth == 0) {
                seen.add(current);
                borders.add(guard.markupEnd());
                atEnd.accept(current);
            }
        }

        @Override
        public void streamClosed() {
            seen.add("closed");
        }
    }

    private final TopLevel events = new TopLevel();
    private final XmlStreamGuard guard = new XmlStreamGuard(XmlLimits.AFTER_AUTHENTICATION, events);

    @Test
    void reportsAWholeStream() throws XmlViolation {
        feed("<?xml version='1.0'?>" + HEADER + "<message><body>hi</body></message> <presence/></stream:stream>\n");

        assertEquals(List.of("stream ", "text hi", "message", "presence", "closed"), events.seen);
    }

    @Test
    void restartCarriesLeftOverBytesIntoTheNewStream() throws XmlViolation {
        events.atEnd = name -> {
            if (name.equals("auth")) {
                guard.restart();
            }
        };

        feed(HEADER + "<auth/>\n <?xml version='1.0'?>" + HEADER.replace("version", "id='2' version") + "<iq/>");

        assertEquals(List.of("stream ", "auth", "stream 2", "iq"), events.seen);
    }

    @Test
    void restartForgetsWhatWasOpen() throws XmlViolation {
        feed(HEADER + "<message><body>never finished");
        guard.restart();
        feed(HEADER + "<iq/>");

        assertEquals(List.of("stream ", "stream ", "iq"), events.seen);
    }

    @Test
    void bytesAfterAHoldAreKeptBack() throws XmlViolation {
        events.atEnd = name -> guard.hold();

        feed(HEADER + "<starttls/><injected/>");
        feed("<more/>");

        assertEquals(List.of("stream ", "starttls"), events.seen);
        assertEquals("<injected/><more/>", new String(guard.takeHeld(), StandardCharsets.UTF_8));
        assertArrayEquals(new byte[0], guard.takeHeld());
    }

    @Test
    void bytesHeldBackAreParsedAfterARestart() throws XmlViolation {
        events.atEnd = name -> guard.hold();
        feed(HEADER + "<auth/>" + HEADER);
        events.atEnd = name -> {};

        guard.restart();
        feed("<iq/>");

        assertEquals(List.of("stream ", "auth", "stream ", "iq"), events.seen);
    }

    @Test
    void nothingIsReportedAfterClose() throws XmlViolation {
        events.atEnd = name -> guard.close();

        feed(HEADER + "<first/><second/>");
        feed("<<<");

        assertEquals(List.of("stream ", "first"), events.seen);
    }

    @Test
    void nothingIsReportedAfterAViolation() throws XmlViolation {
        assertThrows(XmlViolation.class, () -> feed(HEADER + "<iq/><!--"));
        feed("-- --><iq/>");

        assertEquals(List.of("stream ", "iq"), events.seen);
    }

    @Test
    void limitsCanBeRaisedBetweenElements() throws XmlViolation {
        guard.limits(XmlLimits.AFTER_AUTHENTICATION.withMaxElementBytes(200));
        feed(HEADER + "<auth/>");
        guard.limits(XmlLimits.AFTER_AUTHENTICATION);

        feed("<message><body>" + "x".repeat(10_000) + "</body></message>");

        assertEquals("message", events.seen.get(events.seen.size() - 1));
    }

    @Test
    void raisedLimitsLastAcrossARestart() throws XmlViolation {
        guard.limits(XmlLimits.AFTER_AUTHENTICATION.withMaxElementBytes(20));
        guard.limits(XmlLimits.AFTER_AUTHENTICATION);
        guard.restart();

        feed(HEADER);

        assertEquals(List.of("stream "), events.seen);
    }

    @Test
    void positionsCutOutTopLevelElements() throws XmlViolation {
        String stream = HEADER + "<auth>é</auth>" + HEADER + " <message><body>ü</body></message>";
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        events.atEnd = name -> guard.restart();

        for (byte next : bytes) {
            guard.feed(new byte[] {next});
        }

        assertEquals("<auth>é</auth>", cut(bytes, 0));
        assertEquals("<message><body>ü</body></message>", cut(bytes, 2));
    }

    private String cut(byte[] bytes, int border) {
        int start = events.borders.get(border).intValue();
        int end = events.borders.get(border + 1).intValue();
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    @Test
    void anEndlessStreamOfNewNamesIsParsedToItsEnd() throws XmlViolation {
        feed(HEADER);
        String filler = "x".repeat(1000);
        for (int i = 0; i < 3000; i++) {
            feed("<n" + i + " a" + i + "='" + filler + "'>" + i + "</n" + i + ">");
        }

        assertEquals("n2999", events.seen.get(events.seen.size() - 1));
        assertEquals(1 + 2 * 3000, events.seen.size());
    }

    @Test
    void aReaderThatWasReplacedStillKnowsTheStreamsNamespaces() throws XmlViolation {
        RecordedEvents recorded = new RecordedEvents();
        XmlStreamGuard own = new XmlStreamGuard(XmlLimits.GENEROUS, recorded);
        String big = "<message><body>" + "y".repeat(1 << 20) + "</body></message>";

        own.feed(("<?xml version='1.0'?>" + HEADER + big).getBytes(StandardCharsets.UTF_8));
        own.feed("<stream:features><x/></stream:features>".getBytes(StandardCharsets.UTF_8));

        List<String> all = recorded.all();
        List<String> expected = List.of(
                "start " + new StartTag("stream", "features", XmlNames.STREAM_NAMESPACE, List.of(), List.of()),
                "start " + new StartTag("", "x", "jabber:client", List.of(), List.of()));
        assertEquals(expected, all.subList(all.size() - 5, all.size() - 3));
    }

    private void feed(String xml) throws XmlViolation {
        guard.feed(xml.getBytes(StandardCharsets.UTF_8));
    }
}
