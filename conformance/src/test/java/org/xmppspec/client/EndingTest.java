package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Ending.Kind;
import org.xmppspec.client.Ending.TlsEnd;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** How a stream ended, told exactly. */
class EndingTest {
    private static final String ERROR = "<stream:error><not-well-formed xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
            + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>no</text></stream:error>";

    /** Opens a stream to a peer that then does as told, and waits for the end. */
    private static Ending ending(ScriptedPeer.Script then) throws IOException {
        return ending(then, Duration.ofSeconds(10), SessionLimits.DEFAULT);
    }

    private static Ending ending(ScriptedPeer.Script then, Duration longest, SessionLimits limits) throws IOException {
        ScriptedPeer.Script script = line -> {
            line.open(ScriptedPeer.NO_FEATURES);
            then.run(line);
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                Connector connector =
                        new Connector(peer.settings().limits(limits).build());
                XmppSession session = connector.open(
                        SessionRequest.builder("romeo", StreamStage.FEATURES).build())) {
            return session.awaitEnding(longest);
        }
    }

    @Test
    void alertInPlainTextIsNoViolationWhereBytesAreKept() throws IOException {
        byte[] alert = {21, 3, 3, 0, 2, 2, 10};
        ScriptedPeer.Script script = line -> {
            line.open(ScriptedPeer.NO_FEATURES);
            line.hear("nonsense");
            line.say(alert);
            line.fin();
            line.hearEnd();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                Connector connector = new Connector(peer.settings().build());
                XmppSession session = connector.open(
                        SessionRequest.builder("romeo", StreamStage.FEATURES).build())) {
            session.readAsBytes();
            session.sendRaw("nonsense");
            Ending ending = session.awaitEnding(Duration.ofSeconds(10));
            assertEquals(Kind.CUT, ending.kind());
            assertTrue(ending.tcpClosed());
            assertFalse(ending.closingTag());
            assertArrayEquals(alert, session.bytes());
            assertArrayEquals(alert, session.awaitBytes(bytes -> bytes.length == alert.length));
        }
    }

    @Test
    void closingTagAndFin() throws IOException {
        Ending ending = ending(line -> {
            line.say(ScriptedPeer.CLOSE);
            line.hear(ScriptedPeer.CLOSE);
            line.fin();
            line.hearEnd();
        });
        assertEquals(Kind.CLOSED, ending.kind());
        assertTrue(ending.closingTag());
        assertTrue(ending.tcpClosed());
        assertEquals(TlsEnd.NONE, ending.tls());
    }

    @Test
    void closingTagWithoutFin() throws IOException {
        Ending ending = ending(
                line -> {
                    line.say(ScriptedPeer.CLOSE);
                    line.hearEnd();
                },
                Duration.ofSeconds(2),
                SessionLimits.DEFAULT);
        assertEquals(Kind.CLOSED, ending.kind());
        assertFalse(ending.tcpClosed());
        assertTrue(ending.detail().contains("left open"), ending.detail());
    }

    @Test
    void streamErrorWithItsCondition() throws IOException {
        Ending ending = ending(line -> {
            line.say(ERROR + ScriptedPeer.CLOSE);
            line.fin();
            line.hearEnd();
        });
        assertEquals(Kind.STREAM_ERROR, ending.kind());
        assertEquals(Optional.of("not-well-formed"), ending.condition());
        assertTrue(ending.closingTag());
    }

    @Test
    void closedByThePeerThoughWhatWeSaidCameTooLate() throws IOException {
        Ending ending = ending(line -> line.say(ERROR + ScriptedPeer.CLOSE));
        assertEquals(Kind.STREAM_ERROR, ending.kind());
        assertTrue(ending.tcpClosed(), ending.toString());
    }

    @Test
    void streamErrorWithoutClosingTag() throws IOException {
        Ending ending = ending(line -> {
            line.say(ERROR);
            line.fin();
            line.hearEnd();
        });
        assertEquals(Kind.STREAM_ERROR, ending.kind());
        assertFalse(ending.closingTag());
        assertTrue(ending.detail().contains("no closing tag"), ending.detail());
    }

    @Test
    void finWithoutClosingTag() throws IOException {
        Ending ending = ending(line -> line.fin());
        assertEquals(Kind.CUT, ending.kind());
        assertTrue(ending.tcpClosed());
    }

    @Test
    void reset() throws IOException {
        Ending ending = ending(line -> line.reset());
        assertEquals(Kind.RESET, ending.kind());
        assertTrue(ending.tcpClosed());
    }

    @Test
    void leftOpen() throws IOException {
        Ending ending = ending(line -> line.hearEnd(), Duration.ofMillis(100), SessionLimits.DEFAULT);
        assertEquals(Kind.LEFT_OPEN, ending.kind());
        assertFalse(ending.tcpClosed());
    }

    @Test
    void xmlThatAStreamForbids() throws IOException {
        Ending ending = ending(line -> {
            line.say("<!-- a comment -->");
            line.hearEnd();
        });
        assertEquals(Kind.PROTOCOL_VIOLATION, ending.kind());
    }

    @Test
    void aFloodOfOneElement() throws IOException {
        Ending ending =
                ending(EndingTest::flood, Duration.ofSeconds(20), new SessionLimits(100_000, 10, 1 << 20, 1 << 24));
        assertEquals(Kind.FLOODED, ending.kind());
    }

    @Test
    void aFloodOfManyElements() throws IOException {
        Ending ending = ending(
                line -> repeat(line, "<message/>"),
                Duration.ofSeconds(20),
                new SessionLimits(100_000, 1_000, 1 << 20, 1 << 24));
        assertEquals(Kind.FLOODED, ending.kind());
    }

    @Test
    void aFloodOfWhiteSpace() throws IOException {
        Ending ending = ending(
                line -> repeat(line, " ".repeat(1_000)),
                Duration.ofSeconds(20),
                new SessionLimits(100_000, 1_000, 1 << 20, 1 << 22));
        assertEquals(Kind.FLOODED, ending.kind());
    }

    private static void flood(ScriptedPeer.Line line) throws IOException {
        line.say("<message><body>");
        repeat(line, "x".repeat(1_000));
    }

    /** Says it until the other side has had enough. */
    private static void repeat(ScriptedPeer.Line line, String text) throws IOException {
        for (int i = 0; i < 100_000; i++) {
            line.say(text);
        }
    }

    @Test
    void tlsEndedByCloseNotify() throws Exception {
        assertEquals(TlsEnd.CLOSE_NOTIFY, tlsEnding(ScriptedPeer.Line::close).tls());
    }

    @Test
    void tlsTruncated() throws Exception {
        Ending ending = tlsEnding(ScriptedPeer.Line::truncate);
        assertEquals(TlsEnd.TRUNCATED, ending.tls());
        assertEquals(Kind.CLOSED, ending.kind());
        assertTrue(ending.detail().contains("close_notify"), ending.detail());
    }

    private static Ending tlsEnding(ScriptedPeer.Script end) throws Exception {
        KeyMaterial key = CertificateAuthority.selfSigned("example.org");
        ScriptedPeer.Script script = line -> {
            line.startTls(key);
            line.open(ScriptedPeer.NO_FEATURES + ScriptedPeer.CLOSE);
            line.hear(ScriptedPeer.CLOSE);
            end.run(line);
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                Connector connector = new Connector(peer.settings()
                        .tls(TlsMode.DIRECT)
                        .trust(Trust.certificate(key.certificate()))
                        .build());
                XmppSession session = connector.open(
                        SessionRequest.builder("romeo", StreamStage.TLS).build())) {
            return session.awaitEnding();
        }
    }

    @Test
    void abortIsThisSidesDoing() throws IOException {
        ScriptedPeer.Script script = line -> {
            line.open(ScriptedPeer.NO_FEATURES);
            line.hearEnd();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                Connector connector = new Connector(peer.settings().build());
                XmppSession session = connector.open(
                        SessionRequest.builder("romeo", StreamStage.FEATURES).build())) {
            session.abort();
            Ending ending = session.awaitEnding();
            assertEquals(Kind.ABORTED, ending.kind());
            assertFalse(ending.tcpClosed());
        }
    }
}
