package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** What keeps a session from its stage is told by kind, stage and one sentence. */
class ConnectFailureTest {
    private static final Account ROMEO = new Account("romeo", "example.org", "s3cret");
    private static final String STARTTLS =
            "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";
    private static final String PLAIN = "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
            + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";

    private static ConnectException failure(ConnectSettings settings, StreamStage stage) {
        try (Connector connector = new Connector(settings)) {
            SessionRequest request =
                    SessionRequest.builder("romeo", stage).account(ROMEO).build();
            return assertThrows(ConnectException.class, () -> connector.open(request));
        }
    }

    /** Checks what a peer that does this is said to be. */
    private static void assertFailure(
            ScriptedPeer.Script script, TlsMode mode, StreamStage stage, Kind kind, String... words) throws Exception {
        assertFailure(script, mode, Duration.ofSeconds(20), stage, kind, words);
    }

    private static void assertFailure(
            ScriptedPeer.Script script, TlsMode mode, Duration timeout, StreamStage stage, Kind kind, String... words)
            throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(script)) {
            ConnectException failure =
                    failure(peer.settings().tls(mode).timeout(timeout).build(), StreamStage.ONLINE);
            assertEquals(kind, failure.kind(), failure.getMessage());
            assertEquals(stage, failure.stage(), failure.getMessage());
            for (String word : words) {
                assertTrue(failure.getMessage().contains(word), failure.getMessage());
            }
            assertTrue(
                    failure.getMessage().endsWith(".") && !failure.getMessage().contains("\n"));
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        ConnectException failure = failure(
                ConnectSettings.builder("example.org")
                        .endpoint("127.0.0.1", port)
                        .build(),
                StreamStage.TCP);
        assertEquals(Kind.REFUSED, failure.kind());
        assertEquals("cannot connect to 127.0.0.1:" + port + ": nobody listens there.", failure.getMessage());
    }

    @Test
    void theHostDoesNotExist() {
        ConnectException failure = failure(
                ConnectSettings.builder("example.org")
                        .endpoint("no-such-host.invalid", 5222)
                        .build(),
                StreamStage.TCP);
        assertEquals(Kind.UNKNOWN_HOST, failure.kind());
    }

    @Test
    void saysNothing() throws Exception {
        ScriptedPeer.Script mute = ScriptedPeer.Line::hearEnd;
        Duration brief = Duration.ofMillis(1_500);
        assertFailure(mute, TlsMode.NONE, brief, StreamStage.STREAM, Kind.TIMEOUT, "says nothing", "within 1.5 s");
        assertFailure(mute, TlsMode.DIRECT, brief, StreamStage.TCP, Kind.TIMEOUT, "TLS handshake", "within 1.5 s");
    }

    @Test
    void answersHttp() throws Exception {
        ScriptedPeer.Script http = line -> {
            line.hear("?>");
            line.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            line.hearEnd();
        };
        assertFailure(http, TlsMode.NONE, StreamStage.STREAM, Kind.NOT_XMPP, "HTTP", "400 Bad Request");
    }

    @Test
    void greetsAsSsh() throws Exception {
        ScriptedPeer.Script ssh = line -> {
            line.say("SSH-2.0-OpenSSH_9.2\r\n");
            line.hearEnd();
        };
        assertFailure(ssh, TlsMode.NONE, StreamStage.STREAM, Kind.NOT_XMPP, "SSH");
    }

    @Test
    void answersGarbage() throws Exception {
        ScriptedPeer.Script garbage = line -> {
            line.hear("?>");
            line.say(new byte[] {(byte) 0xFF, 1, 2, 3});
            line.hearEnd();
        };
        assertFailure(garbage, TlsMode.NONE, StreamStage.STREAM, Kind.NOT_XMPP, "does not answer with XMPP", "\\xFF");
    }

    @Test
    void wantsTlsFromTheFirstByte() throws Exception {
        ScriptedPeer.Script alert = line -> {
            line.hear("?>");
            line.say(new byte[] {0x15, 3, 1, 0, 2, 2, 10});
            line.hearEnd();
        };
        assertFailure(alert, TlsMode.NONE, StreamStage.STREAM, Kind.NOT_XMPP, "--tls direct");
    }

    @Test
    void dropsTheConnectionAfterTheHeader() throws Exception {
        ScriptedPeer.Script drop = line -> line.hear("streams'>");
        assertFailure(drop, TlsMode.NONE, StreamStage.STREAM, Kind.CLOSED, "before a stream header", "--tls direct");
    }

    @Test
    void dropsTheConnectionAfterItsOwnHeader() throws Exception {
        ScriptedPeer.Script drop = line -> line.open("");
        assertFailure(drop, TlsMode.NONE, StreamStage.FEATURES, Kind.CLOSED, "before stream features");
    }

    @Test
    void doesNotServeTheDomain() throws Exception {
        assertFailure(streamError("host-unknown"), TlsMode.NONE, StreamStage.FEATURES, Kind.STREAM_ERROR, "--domain");
    }

    @Test
    void throttles() throws Exception {
        assertFailure(
                streamError("policy-violation"), TlsMode.NONE, StreamStage.FEATURES, Kind.THROTTLED, "limits or bans");
        assertFailure(streamError("resource-constraint"), TlsMode.NONE, StreamStage.FEATURES, Kind.THROTTLED);
    }

    private static ScriptedPeer.Script streamError(String condition) {
        return line -> {
            line.open("<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
                    + ScriptedPeer.CLOSE);
            line.hear(ScriptedPeer.CLOSE);
        };
    }

    @Test
    void refusesConnectionsThatItTookBefore() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(ScriptedPeer.NO_FEATURES);
            line.hearEnd();
        };
        ScriptedPeer peer = ScriptedPeer.start(script);
        try (Connector connector = new Connector(peer.settings().build())) {
            SessionRequest request =
                    SessionRequest.builder("romeo", StreamStage.FEATURES).build();
            connector.open(request).close();
            peer.close();
            ConnectException failure = assertThrows(ConnectException.class, () -> connector.open(request));
            assertEquals(Kind.THROTTLED, failure.kind());
        }
    }

    @Test
    void doesNotOfferStartTls() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(PLAIN);
            line.hearEnd();
        };
        assertFailure(script, TlsMode.STARTTLS, StreamStage.TLS, Kind.TLS, "does not offer STARTTLS", "--tls none");
    }

    @Test
    void refusesStartTls() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(STARTTLS);
            line.hear("/>");
            line.say("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
            line.hearEnd();
        };
        assertFailure(script, TlsMode.STARTTLS, StreamStage.TLS, Kind.TLS, "refused STARTTLS");
    }

    @Test
    void breaksTheTlsHandshake() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(STARTTLS);
            line.hear("/>");
            line.say("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            line.hear("example.org");
        };
        assertFailure(script, TlsMode.STARTTLS, StreamStage.TLS, Kind.TLS, "TLS handshake", "failed");
    }

    @Test
    void speaksNoTlsWhereTlsIsDirect() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.hear("example.org");
            line.say(ScriptedPeer.HEADER);
            line.hearEnd();
        };
        assertFailure(script, TlsMode.DIRECT, StreamStage.TCP, Kind.TLS, "TLS handshake", "plain text");
    }

    private static ScriptedPeer.Script tls(KeyMaterial key) {
        return line -> {
            line.open(STARTTLS);
            line.hear("/>");
            line.say("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            line.startTls(key);
            line.open(PLAIN);
            line.hearEnd();
        };
    }

    @Test
    void showsAnUntrustedCertificate() throws Exception {
        assertFailure(
                tls(CertificateAuthority.selfSigned("example.org")),
                TlsMode.STARTTLS,
                StreamStage.TLS,
                Kind.UNTRUSTED_CERTIFICATE,
                "self-signed",
                "--trust-cert",
                "--insecure");
    }

    @Test
    void showsACertificateForAnotherDomain(@TempDir Path directory) throws Exception {
        KeyMaterial key = CertificateAuthority.selfSigned("example.net");
        Path pem = directory.resolve("peer.pem");
        String base64 = java.util.Base64.getMimeEncoder()
                .encodeToString(key.certificate().getEncoded());
        Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        try (ScriptedPeer peer = ScriptedPeer.start(tls(key))) {
            ConnectSettings.Builder settings = peer.settings().tls(TlsMode.STARTTLS);
            ConnectException failure = failure(settings.trust(Trust.file(pem)).build(), StreamStage.TLS);
            assertEquals(Kind.UNTRUSTED_CERTIFICATE, failure.kind());
            assertTrue(failure.getMessage().contains("example.net"), failure.getMessage());
        }
    }

    @Test
    void anythingGoesWhenInsecure() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(tls(CertificateAuthority.selfSigned("example.net")));
                Connector connector = new Connector(peer.settings()
                        .tls(TlsMode.STARTTLS)
                        .trust(Trust.insecure())
                        .build());
                XmppSession session = connector.open(
                        SessionRequest.builder("romeo", StreamStage.TLS).build())) {
            assertEquals(StreamStage.TLS, session.stage());
            assertTrue(session.tls().isPresent());
        }
    }

    @Test
    void theFileOfTrustedCertificatesCannotBeRead(@TempDir Path directory) {
        ConnectSettings settings = ConnectSettings.builder("example.org")
                .trust(Trust.file(directory.resolve("none.pem")))
                .build();
        ConnectException failure = assertThrows(ConnectException.class, () -> new Connector(settings));
        assertTrue(failure.getMessage().contains("none.pem"), failure.getMessage());
    }

    @Test
    void offersNoMechanismThatIsKnown() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(PLAIN.replace("PLAIN", "GSSAPI"));
            line.hearEnd();
        };
        assertFailure(script, TlsMode.NONE, StreamStage.SASL, Kind.NO_MECHANISM, "GSSAPI");
    }

    @Test
    void refusesThePassword() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(PLAIN);
            line.hear("</auth>");
            line.say("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>");
            line.hearEnd();
        };
        assertFailure(
                script,
                TlsMode.NONE,
                StreamStage.SASL,
                Kind.AUTHENTICATION,
                "romeo@example.org",
                "not-authorized",
                "check user name and password");
    }

    @Test
    void refusesToBind() throws Exception {
        ScriptedPeer.Script script = line -> {
            line.open(PLAIN);
            line.hear("</auth>");
            line.say("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
            line.open("<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");
            String iq = line.hear("</iq>");
            String id = iq.replaceAll(".* id='([^']*)'.*", "$1");
            line.say("<iq type='error' id='" + id + "'><error type='cancel'>"
                    + "<not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
            line.hearEnd();
        };
        assertFailure(script, TlsMode.NONE, StreamStage.BIND, Kind.BIND, "not-allowed");
    }
}
