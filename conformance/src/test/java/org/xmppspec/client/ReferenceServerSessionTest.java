package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.client.SaslOutcome.Kind;
import org.xmppspec.client.SaslOutcome.ServerProof;
import org.xmppspec.client.match.Variables;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** Sessions with the reference server: TLS, each mechanism, two clients who talk. */
class ReferenceServerSessionTest {
    private static final Account ROMEO = new Account("romeo", "localhost", "wherefore art thou");
    private static final Account JULIET = new Account("juliet", "localhost", "the sun");

    private final Transcript transcript = Transcript.start();
    private final Variables variables = new Variables();
    private CertificateAuthority authority;
    private ReferenceServer server;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        authority = CertificateAuthority.create("test authority");
        server = ReferenceServer.start(ServerConfig.builder()
                .user(ROMEO.localpart(), ROMEO.password())
                .user(JULIET.localpart(), JULIET.password())
                .directTlsPort(0)
                .clientTrust(org.xmppspec.xmpp.tls.Trust.certificates(List.of(authority.certificate())))
                .build());
        connector = new Connector(ConnectSettings.builder("localhost")
                .endpoint("127.0.0.1", server.port())
                .trust(Trust.certificate(server.certificate()))
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private SessionRequest.Builder request(Account account, StreamStage stage) {
        return SessionRequest.builder(account.localpart(), stage)
                .account(account)
                .transcript(transcript)
                .variables(variables);
    }

    private XmppSession romeo(StreamStage stage) {
        return connector.open(request(ROMEO, stage).build());
    }

    @ParameterizedTest
    @EnumSource(StreamStage.class)
    void reachesEachStageAndCloses(StreamStage stage) {
        XmppSession romeo = romeo(stage);
        assertEquals(stage, romeo.stage());
        assertEquals(stage.includes(StreamStage.TLS), romeo.tls().isPresent());
        romeo.close();
        assertEquals(
                stage == StreamStage.TCP ? Ending.Kind.LEFT_OPEN : Ending.Kind.CLOSED,
                romeo.ending().kind());
    }

    @Test
    void usesTlsFromTheFirstByte() {
        SessionRequest direct = request(ROMEO, StreamStage.BIND)
                .tls(TlsMode.DIRECT)
                .endpoint("127.0.0.1", server.directTlsPort())
                .build();
        try (XmppSession romeo = connector.open(direct)) {
            assertEquals("xmpp-client", romeo.tls().orElseThrow().applicationProtocol());
            assertTrue(transcript.entries().stream().allMatch(Transcript.Entry::tls));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void usesTheTlsVersionThatIsAskedFor(String version) {
        try (XmppSession romeo = connector.open(
                request(ROMEO, StreamStage.TLS).tlsProtocols(version).build())) {
            assertEquals(version, romeo.tls().orElseThrow().protocol());
        }
    }

    @Test
    void takesTheStrongestMechanism() {
        try (XmppSession romeo = romeo(StreamStage.BIND)) {
            assertTrue(
                    transcript.entries().stream().anyMatch(e -> e.data().contains("mechanism='SCRAM-SHA-512-PLUS'")),
                    transcript.entries().toString());
            assertEquals(ROMEO.bare(), romeo.bare());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-512-PLUS, VALID",
        "SCRAM-SHA-256-PLUS, VALID",
        "SCRAM-SHA-1-PLUS, VALID",
        "SCRAM-SHA-512, VALID",
        "SCRAM-SHA-256, VALID",
        "SCRAM-SHA-1, VALID",
        "PLAIN, NONE"
    })
    void authenticatesByEachMechanism(String mechanism, ServerProof proof) {
        try (XmppSession romeo = romeo(StreamStage.TLS)) {
            SaslOutcome outcome = romeo.authenticate(mechanism);
            assertEquals(Kind.SUCCESS, outcome.kind(), outcome.toString());
            assertEquals(proof, outcome.serverProof());
            romeo.advance(StreamStage.BIND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-256", "PLAIN"})
    void authenticatesWithoutAnInitialResponse(String mechanism) {
        try (XmppSession romeo = romeo(StreamStage.TLS)) {
            SaslAttempt attempt = SaslAttempt.with(mechanism).withoutInitialResponse();
            assertTrue(romeo.authenticate(attempt).succeeded());
        }
    }

    @Test
    void bindsToTheChannelByEachTypeThatItHas() {
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            SessionRequest request =
                    request(ROMEO, StreamStage.TLS).tlsProtocols(version).build();
            for (String type : channelBindings(request)) {
                try (XmppSession romeo = connector.open(request)) {
                    SaslAttempt attempt = SaslAttempt.with("SCRAM-SHA-256-PLUS").channelBindingType(type);
                    assertTrue(romeo.authenticate(attempt).succeeded(), version + " " + type);
                }
            }
        }
    }

    private List<String> channelBindings(SessionRequest request) {
        try (XmppSession romeo = connector.open(request)) {
            return List.copyOf(romeo.tls().orElseThrow().channelBindings());
        }
    }

    @Test
    void everyFieldCanBeWrong() {
        List<SaslAttempt> wrong = List.of(
                SaslAttempt.with("PLAIN").password("wrong"),
                SaslAttempt.with("PLAIN").username("nobody"),
                SaslAttempt.with("PLAIN").authorizationId("juliet@localhost"),
                SaslAttempt.with("PLAIN").message(1, message -> message.replace("\0", "")),
                SaslAttempt.with("PLAIN").encoded(1, base64 -> "not base64"),
                SaslAttempt.with("SCRAM-SHA-1").password("wrong"),
                SaslAttempt.with("SCRAM-SHA-1").field(SaslAttempt.Field.NONCE, nonce -> "r=another"),
                SaslAttempt.with("SCRAM-SHA-1").encoded(2, base64 -> "===="),
                SaslAttempt.with("SCRAM-SHA-256-PLUS").channelBindingData(new byte[] {1, 2, 3}),
                SaslAttempt.with("X-NO-SUCH-MECHANISM").message(1, message -> "hello"));
        for (SaslAttempt attempt : wrong) {
            try (XmppSession romeo = romeo(StreamStage.TLS)) {
                SaslOutcome outcome = romeo.authenticate(attempt);
                assertEquals(Kind.FAILURE, outcome.kind(), attempt.mechanism());
                assertTrue(outcome.condition().isPresent());
                assertEquals(StreamStage.TLS, romeo.stage());
            }
        }
    }

    @Test
    void canTryAgainAfterAFailure() {
        try (XmppSession romeo = romeo(StreamStage.TLS)) {
            assertFalse(romeo.authenticate(SaslAttempt.with("PLAIN").password("wrong"))
                    .succeeded());
            romeo.advance(StreamStage.ONLINE);
            assertEquals(StreamStage.ONLINE, romeo.stage());
        }
    }

    @Test
    void authenticatesByCertificate() throws Exception {
        KeyMaterial key = authority.client(ROMEO.bare());
        SessionRequest request = request(ROMEO, StreamStage.BIND)
                .clientCertificate(new ClientCertificate(key.privateKey(), key.chain()))
                .build();
        try (XmppSession romeo = connector.open(request)) {
            assertEquals(ROMEO.bare(), romeo.bare());
            assertTrue(transcript.entries().stream().anyMatch(e -> e.data().contains("mechanism='EXTERNAL'")));
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        Account wrong = new Account("romeo", "localhost", "wrong");
        ConnectException failure = assertThrows(
                ConnectException.class,
                () -> connector.open(request(wrong, StreamStage.ONLINE).build()));
        assertEquals(ConnectException.Kind.AUTHENTICATION, failure.kind());
        assertEquals(StreamStage.SASL, failure.stage());
    }

    @Test
    void leavesTheResourceToTheServer() {
        try (XmppSession romeo =
                connector.open(request(ROMEO, StreamStage.BIND).resource("").build())) {
            assertFalse(romeo.resource().isEmpty());
        }
    }

    @Test
    void twoClientsTalkAndAFenceStandsBetween() {
        XmppSession romeo = romeo(StreamStage.ONLINE);
        XmppSession juliet =
                connector.open(request(JULIET, StreamStage.ONLINE).priority(-1).build());

        romeo.send("<message to='${juliet.full}' type='chat'><body>soft!</body></message>");
        Prohibition nothing = romeo.forbid("<message/>");
        Fence.Result fence = Fence.marker(romeo, juliet);

        assertTrue(fence.arrived());
        assertEquals(1, fence.before().size());
        Optional<Received> soft = juliet.await("<message from='${romeo.full}'><body>soft!</body></message>");
        assertTrue(soft.isPresent());
        juliet.send("<message to='${romeo.full}' type='chat'><body>what light</body></message>");
        assertTrue(Fence.marker(juliet, romeo).arrived());
        XmppSession.closeAll(List.of(romeo, juliet));
        assertEquals(1, nothing.breaches().size());
        assertEquals(Ending.Kind.CLOSED, romeo.ending().kind());
    }

    @Test
    void endsWithTheStreamErrorThatItProvoked() {
        try (XmppSession romeo = romeo(StreamStage.BIND)) {
            romeo.sendRaw("<message><body>hi</message>");
            Ending ending = romeo.awaitEnding();
            assertEquals(Optional.of("not-well-formed"), ending.condition());
            assertTrue(ending.closingTag() && ending.tcpClosed(), ending.toString());
            assertEquals(Ending.TlsEnd.CLOSE_NOTIFY, ending.tls());
        }
    }

    @Test
    void halfClosingStillHears() {
        try (XmppSession romeo = romeo(StreamStage.BIND)) {
            romeo.sendClosingTag();
            romeo.halfClose();
            assertEquals(Ending.Kind.CLOSED, romeo.awaitEnding().kind());
        }
    }

    @Test
    void keepsNoSecretInTheTranscript() {
        try (XmppSession romeo = connector.open(
                request(ROMEO, StreamStage.BIND).mechanism("PLAIN").build())) {
            String all = romeo.transcript().entries().toString();
            byte[] plain = ("\0romeo\0" + ROMEO.password()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(all.contains(java.util.Base64.getEncoder().encodeToString(plain)), all);
        }
    }
}
