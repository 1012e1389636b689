package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** Faults about RFC 6120: what a client sees of them. */
class CoreFaultsTest {
    private static final String BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";

    private static ReferenceServer with(String fault) {
        return Servers.start(config -> config.faults(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream-from-wrong | from='elsewhere.example'",
                "stream-id-repeated | id='stream-1'",
                "stream-to-unasked | to='localhost'",
                "plain-offered-before-tls | <mechanism>PLAIN</mechanism>",
                "starttls-not-marked-required | <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
            })
    void addsToWhatTheServerSaysFirst(String fault, String seen) {
        try (ReferenceServer server = with(fault);
                Wire wire = Wire.tcp(server)) {
            String header = wire.open();

            assertTrue(header.contains(seen), header);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream-id-missing, id=",
        "stream-from-missing, from=",
        "stream-version-missing, version='1.0' xml:lang",
        "stream-language-missing, xml:lang"
    })
    void leavesOutWhatTheServerHasToSay(String fault, String missing) {
        try (ReferenceServer server = with(fault);
                Wire wire = Wire.tcp(server)) {
            String header = wire.open();

            assertFalse(header.contains(missing), header);
        }
    }

    @Test
    void forgetsTheClosingTag() {
        try (ReferenceServer server = with("stream-error-without-closing-tag");
                Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.send("<message/>");

            String received = wire.toEnd();
            assertTrue(received.endsWith("</stream:error>"), received);
        }
    }

    @Test
    void goesOnAfterAnError() {
        try (ReferenceServer server = with("stream-error-without-close");
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send("<nonsense/>");
            wire.until("</stream:error>");

            wire.sync();
        }
    }

    @Test
    void answersAnErrorInTheHeaderWithoutHeader() {
        try (ReferenceServer server = with("stream-error-without-header");
                Wire wire = Wire.tcp(server)) {
            wire.send(Wire.HEADER.replace("localhost", "example.com"));

            assertTrue(wire.toEnd().startsWith("<stream:error><host-unknown "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xml-comments-tolerated | <!-- comment -->",
                "xml-instructions-tolerated | <?foo bar?>",
                "xml-undeclared-prefix-tolerated | <message><foo:body>x</foo:body></message>"
            })
    void toleratesBadXml(String fault, String xml) {
        try (ReferenceServer server = with(fault);
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            wire.send(xml);

            wire.sync();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sasl-wrong-password-accepted"})
    void letsInWhoDoesNotKnowThePassword(String fault) {
        try (ReferenceServer server = with(fault);
                Wire wire = Wire.secured(server)) {
            wire.plain("romeo", "wrong");

            wire.until("<success ");
        }
    }

    @Test
    void neverEndsTheRetries() {
        try (ReferenceServer server = with("sasl-retries-unlimited");
                Wire wire = Wire.secured(server)) {
            for (int i = 0; i < 5; i++) {
                wire.plain("romeo", "wrong");
                wire.until("</failure>");
            }
            wire.plain("romeo", "wrong");
            wire.send(Wire.CLOSE);

            assertEquals(Wire.CLOSE, wire.toEnd());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bind-result-bare-address | <jid>romeo@localhost</jid>",
                "bind-result-without-address | <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                "bind-resource-predictable | <jid>romeo@localhost/resource1</jid>",
                "bind-resource-not-made | <bad-request "
            })
    void bindsBadly(String fault, String seen) {
        try (ReferenceServer server = with(fault);
                Wire wire = Wire.authenticated(server, "romeo")) {
            wire.send("<iq id='b' type='set'>" + BIND + "</iq>");

            String answer = wire.until("</iq>");
            assertTrue(answer.contains(seen), answer);
        }
    }

    @Test
    void givesTwoSessionsTheSameAddress() {
        try (ReferenceServer server = with("bind-conflict-ignored");
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            wire.send("<iq id='b' type='set'>" + BIND.replace("/>", "><resource>garden</resource></bind>") + "</iq>");

            assertTrue(wire.until("</iq>").contains("<jid>romeo@localhost/garden</jid>"));
            old.send("<message to='romeo@localhost/garden'><body>x</body></message>");
            wire.until("</message>");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from-stamped-bare | from='romeo@localhost'",
                "from-spoofed-accepted | from='juliet@localhost'",
                "to-rewritten | to='juliet@localhost'",
                "stanza-prefix-made | <c:message"
            })
    void changesMessages(String fault, String seen) {
        try (ReferenceServer server = with(fault);
                Wire romeo = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            String from = fault.startsWith("from-spoofed") ? "from='juliet@localhost' " : "";
            romeo.send("<message " + from + "to='juliet@localhost/balcony' xml:lang='it'><body>x</body></message>");

            String message = juliet.until("message>");
            assertTrue(message.contains(seen), message);
        }
    }

    @ParameterizedTest
    @CsvSource({"from-not-stamped, from=", "language-removed, xml:lang", "extended-content-lost, urn:x"})
    void takesSomethingFromMessages(String fault, String missing) {
        try (ReferenceServer server = with(fault);
                Wire romeo = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            romeo.send("<message to='juliet@localhost/balcony'><body>x</body><x xmlns='urn:x'/></message>");

            String message = juliet.until("</message>");
            assertFalse(message.contains(missing), message);
            assertTrue(message.contains("<body>x</body>"), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iq-error-wrong-id | id='another'",
                "iq-unknown-wrong-condition | <feature-not-implemented ",
                "error-type-unknown | type='fatal'"
            })
    void answersRequestsWrongly(String fault, String seen) {
        try (ReferenceServer server = with(fault);
                Wire romeo = Wire.bound(server, "romeo", "garden")) {
            romeo.send("<iq id='a' type='get' to='localhost'><x xmlns='urn:x'/></iq>");

            String answer = romeo.until("</iq>");
            assertTrue(answer.contains(seen), answer);
        }
    }

    @Test
    void leavesRequestsUnanswered() {
        try (ReferenceServer server = with("iq-failure-unanswered");
                Wire romeo = Wire.bound(server, "romeo", "garden")) {
            romeo.send("<iq id='a' type='get' to='localhost'><x xmlns='urn:x'/></iq>" + Wire.CLOSE);

            assertEquals(Wire.CLOSE, romeo.toEnd());
        }
    }

    @Test
    void reversesTheOrder() {
        try (ReferenceServer server = with("order-reversed");
                Wire romeo = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            romeo.send("<message to='juliet@localhost/balcony'><body>1</body></message>"
                    + "<message to='juliet@localhost/balcony'><body>2</body></message>");

            assertFalse(juliet.until("<body>2</body>").contains("<body>1</body>"));
            juliet.until("<body>1</body>");
        }
    }
}
