package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 sections 4.4 and 4.6: how streams and their connections end. */
class StreamClosingTest {
    private static final Timeouts PATIENT = new Timeouts(Duration.ofMinutes(1), Duration.ZERO, Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersTheClosingTagAndEndsTheConnection(boolean tls) {
        try (ReferenceServer server = Servers.start(config -> config.timeouts(PATIENT));
                Wire wire = tls ? Wire.directTls(server) : Wire.tcp(server)) {
            wire.open();
            wire.send(Wire.CLOSE);

            assertEquals(Wire.CLOSE, wire.toEnd());
        }
    }

    @Test
    void handlesWhatCameBeforeTheClosingTag() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<iq id='a' type='get'><x xmlns='urn:x'/></iq>" + Wire.CLOSE);

            String received = wire.toEnd();
            assertTrue(received.contains("id='a'") && received.endsWith("</iq>" + Wire.CLOSE), received);
        }
    }

    @Test
    void waitsForThePeerToCloseAfterAnError() {
        try (ReferenceServer server = Servers.start(config -> config.timeouts(PATIENT));
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send("<message/>");
            wire.until("</stream:error>" + Wire.CLOSE);
            wire.send(Wire.CLOSE);

            assertEquals("", wire.toEnd());
        }
    }

    @Test
    void waitsForThePeerToCloseNotForEver() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send("<message/>");

            assertTrue(wire.toEnd().endsWith("</stream:error>" + Wire.CLOSE));
        }
    }

    @Test
    void closesItsStreamWhenThePeerHasEndedItsSideWithout() {
        try (ReferenceServer server = Servers.start(config -> config.timeouts(PATIENT));
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.halfClose();

            assertEquals(Wire.CLOSE, wire.toEnd());
        }
    }

    /** Some TLS libraries cannot write any more when they have read close_notify. */
    @Test
    void endsTheConnectionWhenThePeerHasEndedTls() {
        try (ReferenceServer server = Servers.start(config -> config.timeouts(PATIENT));
                Wire wire = Wire.directTls(server)) {
            wire.open();
            wire.halfClose();

            assertTrue(List.of(Wire.CLOSE, "").contains(wire.toEnd()));
        }
    }

    @Test
    void answersAPeerThatHasClosedAndEndedItsSideAtOnce() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<iq id='a' type='get'><x xmlns='urn:x'/></iq>" + Wire.CLOSE);
            wire.halfClose();

            assertTrue(wire.toEnd().endsWith("</iq>" + Wire.CLOSE));
        }
    }

    @Test
    void ignoresWhatComesAfterAnError() {
        try (ReferenceServer server = Servers.start();
                Wire romeo = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            romeo.send("<nonsense/><message to='juliet@localhost/balcony'><body>late</body></message>");
            romeo.toEnd();

            assertEquals("", juliet.sync().replaceAll("<iq .*", ""));
        }
    }

    @Test
    void answersAStreamErrorOfThePeerByClosing() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send("<stream:error><reset xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>" + Wire.CLOSE);

            assertEquals(Wire.CLOSE, wire.toEnd());
        }
    }

    @Test
    void endsNegotiationsThatTakeTooLong() {
        Timeouts quick = new Timeouts(Duration.ofSeconds(3), Duration.ZERO, Duration.ofMillis(100));
        try (ReferenceServer server = Servers.start(config -> config.timeouts(quick));
                Wire silent = Wire.tcp(server);
                Wire slow = Wire.tcp(server)) {
            slow.open();

            for (Wire wire : List.of(silent, slow)) {
                String received = wire.toEnd();
                assertTrue(received.contains("<policy-violation "), received);
                assertTrue(received.endsWith("</stream:error>" + Wire.CLOSE), received);
            }
        }
    }

    @Test
    void cutsAPeerThatNeverEndsItsHandshake() {
        Timeouts quick = new Timeouts(Duration.ofSeconds(3), Duration.ZERO, Duration.ofMillis(100));
        try (ReferenceServer server = Servers.start(config -> config.timeouts(quick));
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            wire.until("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");

            assertEquals("", wire.toEnd());
        }
    }

    @Test
    void endsIdleStreamsOnlyWhereThatIsWanted() {
        Timeouts idle = new Timeouts(Duration.ofMinutes(1), Duration.ofSeconds(3), Duration.ofMillis(100));
        try (ReferenceServer server = Servers.start(config -> config.timeouts(idle));
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            assertTrue(wire.toEnd().contains("<policy-violation "));
        }
    }

    @Test
    void tellsItsPeersWhenItIsShutDown() {
        ReferenceServer server = Servers.start();
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            server.close();

            String received = wire.toEnd();
            assertTrue(received.contains("<system-shutdown "), received);
            assertTrue(received.endsWith(Wire.CLOSE), received);
        }
    }
}
