package org.xmppspec.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.hook.ServerModule;

/** The server as a thing to be started and closed. */
class ReferenceServerTest {
    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(ReferenceServer.THREAD_PREFIX))
                .toList();
    }

    private static ServerConfigBuilder config() {
        return ServerConfig.builder().modules(new ServerModule[0]);
    }

    @Test
    void leavesNoThreadAndNoPortBehind() throws IOException {
        int port;
        int tlsPort;
        try (ReferenceServer server = ReferenceServer.start(config().build());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            port = server.port();
            tlsPort = server.directTlsPort();
            socket.getOutputStream().write('<');
            assertFalse(threads().isEmpty());
        }

        assertEquals(List.of(), threads());
        for (int each : List.of(port, tlsPort)) {
            assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), each));
        }
    }

    @Test
    void mayBeClosedTwice() {
        ReferenceServer server = ReferenceServer.start(config().build());
        server.close();
        server.close();
    }

    @Test
    void listensForDirectTlsOnlyWhereThatIsWanted() {
        try (ReferenceServer server =
                ReferenceServer.start(config().directTlsPort(-1).build())) {
            assertEquals(-1, server.directTlsPort());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void showsACertificateForItsDomain() throws Exception {
        try (ReferenceServer server =
                ReferenceServer.start(config().domain("xmpp.example").build())) {
            assertEquals("xmpp.example", server.domain());
            assertTrue(
                    server.certificate().getSubjectAlternativeNames().toString().contains("xmpp.example"));
        }
    }

    @Test
    void saysInOneSentenceWhyItCannotStart() {
        try (ReferenceServer first = ReferenceServer.start(config().build())) {
            ServerConfig taken = config().port(first.port()).build();
            String message = assertThrows(ServerStartException.class, () -> ReferenceServer.start(taken))
                    .getMessage();
            assertTrue(message.startsWith("The server cannot listen on 127.0.0.1 port " + first.port()), message);
        }
        assertStartFails(config().domain("@").build(), "'@' is no domain");
        assertStartFails(config().faults("no-such-fault").build(), "There is no fault named 'no-such-fault'");
        assertStartFails(config().user("a b", "x").build(), "'a b' cannot name an account");
        assertStartFails(config().user("romeo", "").build(), "The password is empty");
        assertEquals(List.of(), threads());
    }

    private static void assertStartFails(ServerConfig config, String message) {
        String actual = assertThrows(ServerStartException.class, () -> ReferenceServer.start(config))
                .getMessage();
        assertTrue(actual.startsWith(message), actual);
    }

    @Test
    void addsAndRemovesUsers() {
        try (ReferenceServer server = ReferenceServer.start(config().build())) {
            server.addUser("romeo", "secret");

            assertThrows(IllegalArgumentException.class, () -> server.addUser("Romeo", "other"));
            assertThrows(IllegalArgumentException.class, () -> server.addUser("@", "secret"));
            assertTrue(server.removeUser("romeo"));
            assertFalse(server.removeUser("romeo"));
        }
    }

    @Test
    void showsNoPasswordInItsConfiguration() {
        assertFalse(config().user("romeo", "secret").build().toString().contains("secret"));
    }
}
