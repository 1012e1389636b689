package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.dns.DnsStub;
import org.xmppspec.client.dns.SrvRecord;
import org.xmppspec.client.wire.EventLoops;

/** Where a connector connects to, how much at once, and what is left of it. */
class ConnectorTest {
    private static final SessionRequest FEATURES =
            SessionRequest.builder("romeo", StreamStage.FEATURES).build();

    private static void greet(ScriptedPeer.Line line) throws java.io.IOException {
        line.open(ScriptedPeer.NO_FEATURES);
        PlainServer.bye(line);
    }

    @Test
    void leavesNoThreadBehindAndTakesNoTime() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(line -> {
            line.open(ScriptedPeer.NO_FEATURES);
            line.hearEnd();
        })) {
            Connector connector = new Connector(peer.settings().build());
            XmppSession session = connector.open(FEATURES);
            assertTrue(ourThreads() > 0);

            long start = System.nanoTime();
            connector.close();
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

            assertEquals(0, ourThreads());
            assertFalse(session.isOpen(), "what was open is broken off");
            assertTrue(ms < 1_500, "closing took " + ms + " ms");
        }
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(EventLoops.THREAD_NAME) && thread.isAlive())
                .count();
    }

    @Test
    void opensNoMoreThanAFewConnectionsAtOnce() throws Exception {
        Semaphore arrived = new Semaphore(0);
        CountDownLatch greetNow = new CountDownLatch(1);
        ScriptedPeer.Script slow = line -> {
            arrived.release();
            line.await(greetNow);
            greet(line);
        };
        ExecutorService cases = Executors.newFixedThreadPool(5);
        try (ScriptedPeer peer = ScriptedPeer.start(slow);
                Connector connector = new Connector(peer.settings().openings(2).build())) {
            List<CompletableFuture<XmppSession>> opening = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                opening.add(CompletableFuture.supplyAsync(() -> connector.open(FEATURES), cases));
            }
            assertTrue(arrived.tryAcquire(2, 10, TimeUnit.SECONDS));
            assertFalse(arrived.tryAcquire(300, TimeUnit.MILLISECONDS), "a third before the first were answered");
            assertEquals(2, peer.connections());
            greetNow.countDown();
            List<XmppSession> sessions = new ArrayList<>();
            for (CompletableFuture<XmppSession> one : opening) {
                sessions.add(one.get(10, TimeUnit.SECONDS));
            }
            assertEquals(5, peer.connections(), "any number may stay open");
            XmppSession.closeAll(sessions);
        } finally {
            cases.shutdownNow();
        }
    }

    @Test
    void findsTheServiceByDnsAndTriesTheNextWhenOneIsClosed() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (ScriptedPeer peer = ScriptedPeer.start(ConnectorTest::greet);
                DnsStub dns = new DnsStub(Map.of(
                        "_xmpp-client._tcp.example.org",
                        List.of(
                                new SrvRecord(20, 0, peer.port(), "localhost"),
                                new SrvRecord(10, 0, closed, "localhost"))));
                Connector connector = new Connector(byDns(dns).build())) {
            connector.open(FEATURES).close();
            assertEquals(1, peer.connections());
        }
    }

    @Test
    void believesADomainThatSaysItOffersNothing() throws Exception {
        try (DnsStub dns = new DnsStub(Map.of("_xmpps-client._tcp.example.org", List.of(new SrvRecord(0, 0, 0, ""))));
                Connector connector =
                        new Connector(byDns(dns).tls(TlsMode.DIRECT).build())) {
            ConnectException failure = assertThrows(ConnectException.class, () -> connector.open(FEATURES));
            assertEquals(Kind.UNKNOWN_HOST, failure.kind());
            assertTrue(failure.getMessage().contains("_xmpps-client._tcp.example.org"), failure.getMessage());
        }
    }

    private static ConnectSettings.Builder byDns(DnsStub dns) {
        return ConnectSettings.builder("example.org")
                .nameServer("127.0.0.1", dns.port())
                .tls(TlsMode.NONE)
                .timeout(Duration.ofSeconds(20));
    }

    @Test
    void takesTheDomainItselfWhenDnsKnowsNoService() throws Exception {
        try (DnsStub dns = new DnsStub(Map.of())) {
            ConnectSettings settings = ConnectSettings.builder("127.0.0.1")
                    .nameServer("127.0.0.1", dns.port())
                    .timeout(Duration.ofSeconds(2))
                    .build();
            try (Connector connector = new Connector(settings)) {
                ConnectException failure = assertThrows(ConnectException.class, () -> connector.open(FEATURES));
                assertTrue(failure.getMessage().contains("127.0.0.1:5222"), failure.getMessage());
            }
        }
    }

    @Test
    void connectsByIpv6() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(
                        ConnectorTest::greet,
                        Inet6Address.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
                Connector connector = new Connector(
                        peer.settings().endpoint("::1", peer.port()).build())) {
            connector.open(FEATURES).close();
            assertEquals(1, peer.connections());
        } catch (java.net.SocketException e) {
            org.junit.jupiter.api.Assumptions.abort("this machine has no IPv6 loopback: " + e.getMessage());
        }
    }
}
