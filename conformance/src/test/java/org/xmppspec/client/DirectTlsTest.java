package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.dns.DnsStub;
import org.xmppspec.client.dns.SrvRecord;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Sessions that go by direct TLS in a run that goes by STARTTLS. */
class DirectTlsTest {
    private static final String SERVICE = "_xmpps-client._tcp.example.org";
    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        server = ReferenceServer.start(
                ServerConfig.builder().user("romeo", "secret").build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ConnectSettings.Builder settings() {
        return ConnectSettings.builder(server.domain())
                .endpoint("127.0.0.1", server.port())
                .trust(Trust.certificate(server.certificate()));
    }

    private static SessionRequest.Builder direct(StreamStage stage) {
        return SessionRequest.builder("romeo", stage).tls(TlsMode.DIRECT);
    }

    @Test
    void oneSessionOfARunGoesByDirectTls() {
        ConnectSettings both =
                settings().directTls("127.0.0.1", server.directTlsPort()).build();
        try (Connector connector = new Connector(both);
                XmppSession direct = connector.open(direct(StreamStage.FEATURES).build());
                XmppSession usual = connector.open(
                        SessionRequest.builder("juliet", StreamStage.TLS).build())) {
            assertEquals(1, direct.peerHeaders().size());
            assertEquals("xmpp-client", direct.tls().orElseThrow().applicationProtocol());
            assertEquals(2, usual.peerHeaders().size());
            assertEquals("", usual.tls().orElseThrow().applicationProtocol());
        }
    }

    @Test
    void otherApplicationProtocolsCanBeOffered() {
        ConnectSettings both =
                settings().directTls("127.0.0.1", server.directTlsPort()).build();
        try (Connector connector = new Connector(both);
                XmppSession some = connector.open(direct(StreamStage.FEATURES)
                        .applicationProtocols("something", "xmpp-client")
                        .build());
                XmppSession none = connector.open(
                        direct(StreamStage.FEATURES).applicationProtocols().build())) {
            assertEquals("xmpp-client", some.tls().orElseThrow().applicationProtocol());
            assertEquals("", none.tls().orElseThrow().applicationProtocol());
        }
    }

    @Test
    void anEndpointAloneSaysNothingAboutDirectTls() {
        assertFalse(knows(settings()));
        assertTrue(knows(settings().directTls("127.0.0.1", 1)));
        assertTrue(knows(settings().tls(TlsMode.DIRECT)));
    }

    @Test
    void recordsOfTheDomainSayWhereDirectTlsIs() throws Exception {
        try (DnsStub dns =
                new DnsStub(Map.of(SERVICE, List.of(new SrvRecord(0, 0, server.directTlsPort(), "localhost"))))) {
            assertTrue(knows(byDns(dns)));
            ConnectSettings found =
                    byDns(dns).trust(Trust.certificate(server.certificate())).build();
            try (Connector connector = new Connector(found)) {
                ConnectException failure = assertThrows(
                        ConnectException.class,
                        () -> connector.open(direct(StreamStage.FEATURES).build()));
                assertEquals(ConnectException.Kind.UNTRUSTED_CERTIFICATE, failure.kind(), failure.getMessage());
            }
        }
    }

    @Test
    void aDomainMayOfferNoDirectTls() throws Exception {
        try (DnsStub none = new DnsStub(Map.of());
                DnsStub refusal = new DnsStub(Map.of(SERVICE, List.of(new SrvRecord(0, 0, 0, ""))))) {
            assertFalse(knows(byDns(none)));
            assertFalse(knows(byDns(refusal)));
        }
    }

    @Test
    void whoAcceptsAnyCertificateNeverLogsIn() {
        SessionRequest.Builder online =
                SessionRequest.builder("romeo", StreamStage.ONLINE).acceptingAnyCertificate();
        assertThrows(IllegalArgumentException.class, online::build);

        SessionRequest curious = SessionRequest.builder("romeo", StreamStage.TLS)
                .account(new Account("romeo", server.domain(), "secret"))
                .acceptingAnyCertificate()
                .build();
        try (Connector connector =
                        new Connector(settings().trust(Trust.system()).build());
                XmppSession session = connector.open(curious)) {
            assertThrows(IllegalStateException.class, session::authenticate);
            assertThrows(IllegalStateException.class, () -> session.advance(StreamStage.SASL));
        }
    }

    private static ConnectSettings.Builder byDns(DnsStub dns) {
        return ConnectSettings.builder("example.org").nameServer("127.0.0.1", dns.port());
    }

    private static boolean knows(ConnectSettings.Builder settings) {
        try (Connector connector = new Connector(settings.build())) {
            return connector.knowsDirectTls();
        }
    }
}
