package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.xmpp.xml.XmlLimits;

/** RFC 6120 sections 11 and 13.12: bad input ends its own stream, with the right error, and no other. */
class XmlInputTest {
    private static ReferenceServer server;
    private static Wire witness;

    @BeforeAll
    static void start() {
        server = Servers.start();
        witness = Wire.bound(server, "juliet", "balcony");
    }

    @AfterAll
    static void stop() {
        witness.close();
        server.close();
    }

    private static void assertEnds(Wire wire, String condition) {
        String received = wire.toEnd();
        String start = "<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>";
        assertTrue(received.startsWith(start), received);
        assertTrue(received.endsWith("</stream:error>" + Wire.CLOSE), received);
        witness.sync();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-well-formed | <message><body>No closing tag!</message>",
                "not-well-formed | <message><foo:body>What is this foo?</foo:body></message>",
                "not-well-formed | <message a='1' a='2'/>",
                "not-well-formed | <message>&undefined</message>",
                "restricted-xml | <message><!-- comment --></message>",
                "restricted-xml | <?pi x?>",
                "restricted-xml | <!DOCTYPE x><message/>",
                "restricted-xml | <message><body>&foo;</body></message>"
            })
    void endsTheStream(String condition, String xml) {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send(xml);

            assertEnds(wire, condition);
        }
    }

    @Test
    void endsTheStreamAfterBytesThatAreNoUtf8() {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<message><body>".getBytes(StandardCharsets.UTF_8));
            wire.send(new byte[] {(byte) 0xC0, (byte) 0x80});

            assertEnds(wire, "unsupported-encoding");
        }
    }

    @Test
    void readsAStanzaByteByByte() {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            for (byte each : "<iq id='fence' type='get'><x xmlns='urn:x'/></iq>".getBytes(StandardCharsets.UTF_8)) {
                wire.send(new byte[] {each});
            }

            wire.until("id='fence'");
        }
    }

    @Test
    void takesWhiteSpaceBetweenStanzas() {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send(" \n\t ");
            wire.sync();
        }
    }

    @Test
    void takesAStanzaOfTenThousandBytesBeforeAndAfterAuthentication() {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<message to='juliet@localhost/balcony'><body>" + "x".repeat(200_000) + "</body></message>");

            assertTrue(witness.until("</message>").length() > 200_000);
        }
    }

    @Test
    void endsTheStreamAfterTooLargeAStanza() {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<message><body>" + "x".repeat(300_000));

            assertEnds(wire, "policy-violation");
        }
    }

    @Test
    void allowsLessBeforeAuthentication() {
        try (Wire wire = Wire.secured(server)) {
            wire.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + "x".repeat(20_000));

            assertEnds(wire, "policy-violation");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a xmlns='urn:x'>"})
    void endsTheStreamAfterTooDeepAStanza(String tag) {
        try (Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<message>" + tag.repeat(500));

            assertEnds(wire, "policy-violation");
        }
    }

    @Test
    void takesTheConfiguredLimits() {
        XmlLimits small = XmlLimits.AFTER_AUTHENTICATION.withMaxElementBytes(10_000);
        try (ReferenceServer strict = Servers.start(config -> config.limits(XmlLimits.BEFORE_AUTHENTICATION, small));
                Wire wire = Wire.bound(strict, "romeo", "garden")) {
            wire.send("<message><body>" + "x".repeat(10_001));

            assertTrue(wire.toEnd().startsWith("<stream:error><policy-violation "));
        }
    }

    @Test
    void endsAnEndlessHeader() {
        try (Wire wire = Wire.tcp(server)) {
            wire.send("<stream:stream x='" + "x".repeat(50_000));

            assertTrue(wire.toEnd().contains("<policy-violation "));
            assertEquals("", witness.sync().replaceAll("<iq .*", ""));
        }
    }
}
