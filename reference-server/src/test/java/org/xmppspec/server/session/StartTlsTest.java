package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 section 5: negotiation of TLS. */
class StartTlsTest {
    private static final String COMMAND = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    private static final String FAILURE = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>";

    @Test
    void offersNothingElseWhileTlsIsMandatory() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            String header = wire.open();

            assertTrue(
                    header.endsWith("<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>"
                            + "<required/></starttls></stream:features>"),
                    header);
        }
    }

    @Test
    void offersSaslBesideTlsWhereTlsIsOptional() {
        try (ReferenceServer server = Servers.start(config -> config.tls(TlsPolicy.OPTIONAL));
                Wire wire = Wire.tcp(server)) {
            String header = wire.open();

            assertTrue(header.contains("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"), header);
            assertTrue(header.contains("<mechanism>SCRAM-SHA-1</mechanism>"), header);
            assertFalse(header.contains("PLAIN"), header);
            assertFalse(header.contains("PLUS"), header);
        }
    }

    @Test
    void opensANewStreamUnderTls() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            String before = wire.open();
            wire.startTls();
            String after = wire.open();

            assertFalse(after.contains("starttls"), after);
            assertTrue(after.contains("<mechanism>PLAIN</mechanism>"), after);
            assertTrue(after.contains("<mechanism>SCRAM-SHA-256-PLUS</mechanism>"), after);
            assertFalse(after.contains(before.replaceFirst("(?s).* id='([^']*)'.*", "$1")), after);
        }
    }

    @Test
    void forgetsWhatWasSentInTheClearBehindTheCommand() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send(COMMAND + Wire.HEADER + "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                    + Wire.base64("\0romeo\0romeo") + "</auth>");
            wire.until("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            wire.handshake();

            String header = wire.open();
            assertEquals(header.indexOf("<stream:stream"), header.lastIndexOf("<stream:stream"), header);
            assertFalse(header.contains("<success"), header);
        }
    }

    @Test
    void forgetsWhatTheFirstHeaderSaid() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.send(Wire.HEADER.replace("to=", "from='juliet@localhost' to="));
            wire.until("</stream:features>");
            wire.startTls();
            wire.open();
            wire.plain("romeo", "romeo");

            wire.until("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls' x='y'/>",
                "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>please</starttls>",
                "<begin xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
            })
    void failsOnAMalformedCommand(String command) {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send(command);

            assertEquals(FAILURE, wire.toEnd());
        }
    }

    @Test
    void failsWhereTlsIsNotOffered() {
        try (ReferenceServer server = Servers.start(config -> config.tls(TlsPolicy.OFF));
                Wire wire = Wire.tcp(server)) {
            assertFalse(wire.open().contains("starttls"));
            wire.send(COMMAND);

            assertEquals(FAILURE, wire.toEnd());
        }
    }

    @Test
    void failsWhereTlsIsActive() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.secured(server)) {
            wire.send(COMMAND);

            assertEquals(FAILURE, wire.toEnd());
        }
    }

    @Test
    void saysNothingWhenTheHandshakeFails() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send(COMMAND);
            wire.until("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            wire.send("this is no client hello, and it never will be one");

            assertFalse(wire.toEnd().contains("stream"));
        }
    }

    @Test
    void saysByAnAlertWhyTheHandshakeFails() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send(COMMAND);
            wire.until("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            wire.send("\u0016\u0003\u0001\u0000\u0004\u0001\u0000\u0000\u0000");

            assertEquals("\u0015\u0003", wire.toEnd().substring(0, 2));
        }
    }
}
