package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 sections 4.7 and 4.8: what is said and answered in stream headers. */
class StreamHeaderTest {
    private static final Pattern ID = Pattern.compile(" id='([^']*)'");

    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        server = Servers.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(String attributes) {
        return "<?xml version='1.0'?><stream:stream " + attributes
                + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    }

    /** Sends a header that must be refused and returns what came until the connection was closed. */
    private static String refusal(String header) {
        try (Wire wire = Wire.tcp(server)) {
            wire.send(header);
            return wire.toEnd();
        }
    }

    private static void assertError(String condition, String received) {
        assertTrue(received.startsWith("<?xml version='1.0'?><stream:stream "), received);
        assertTrue(
                received.contains("<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"),
                received);
        assertTrue(received.endsWith("</stream:error></stream:stream>"), received);
    }

    @Test
    void answersAHeaderWithAllThatIsRequired() {
        try (Wire wire = Wire.tcp(server)) {
            String answer = wire.open();

            assertTrue(answer.startsWith("<?xml version='1.0'?><stream:stream from='localhost'"), answer);
            assertTrue(answer.contains(" version='1.0'"), answer);
            assertTrue(answer.contains(" xml:lang='en'"), answer);
            assertTrue(answer.contains(" xmlns='jabber:client'"), answer);
            assertTrue(ID.matcher(answer).find(), answer);
            assertFalse(answer.contains(" to="), answer);
        }
    }

    @Test
    void repeatsTheBareAddressOfTheSender() {
        try (Wire wire = Wire.tcp(server)) {
            wire.send(header("from='Romeo@localhost/garden' to='localhost' version='1.0'"));

            assertTrue(wire.until("<stream:features>").contains(" to='romeo@localhost'"));
        }
    }

    @Test
    void givesEachStreamAnotherId() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            try (Wire wire = Wire.tcp(server)) {
                Matcher id = ID.matcher(wire.open());
                assertTrue(id.find());
                assertTrue(id.group(1).length() >= 20);
                ids.add(id.group(1));
            }
        }
        assertEquals(20, ids.size());
    }

    @Test
    void takesAHeaderWithoutPrefix() {
        try (Wire wire = Wire.tcp(server)) {
            wire.send("<stream to='localhost' version='1.0' xmlns='http://etherx.jabber.org/streams'>");

            wire.until("</stream:features>");
        }
    }

    @Test
    void takesAHeaderWithoutTo() {
        try (Wire wire = Wire.tcp(server)) {
            wire.send(header("version='1.0'"));

            assertTrue(wire.until("</stream:features>").contains(" from='localhost'"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "1.1, 1.0", "2.0, 1.0", "11.0, 1.0", "01.0, 1.0"})
    void answersTheLowerOfBothVersions(String sent, String answered) {
        try (Wire wire = Wire.tcp(server)) {
            wire.send(header("to='localhost' version='" + sent + "'"));

            assertTrue(wire.until("</stream:features>").contains(" version='" + answered + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version='0.9'", "version='abc'", "version=''", ""})
    void refusesOtherVersions(String version) {
        assertError("unsupported-version", refusal(header("to='localhost' " + version)));
    }

    @Test
    void namesNoVersionToAPeerThatNamesNone() {
        String received = refusal(header("to='localhost'"));

        assertFalse(received.substring(received.indexOf("<stream:stream")).contains("version="), received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to='example.com'", "to=''", "to='romeo@localhost'", "to='@'"})
    void refusesAnUnknownHost(String to) {
        String received = refusal(header(to + " version='1.0'"));

        assertError("host-unknown", received);
        assertTrue(received.contains(" from='localhost'"), received);
    }

    @Test
    void refusesASenderThatIsNoAddress() {
        assertError("improper-addressing", refusal(header("to='localhost' from='@@' version='1.0'")));
    }

    @Test
    void refusesAnotherStreamNamespace() {
        assertError(
                "invalid-namespace",
                refusal("<stream:stream to='localhost' version='1.0' xmlns='jabber:client' xmlns:stream='urn:x'>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jabber:server", "urn:x", "http://etherx.jabber.org/streams"})
    void refusesAnotherContentNamespace(String namespace) {
        assertError(
                "invalid-namespace",
                refusal("<stream:stream to='localhost' version='1.0' xmlns='" + namespace
                        + "' xmlns:stream='http://etherx.jabber.org/streams'>"));
    }

    @Test
    void refusesNamespacesForStanzasInTheHeader() {
        assertError("invalid-namespace", refusal(header("to='localhost' version='1.0' xmlns:x='urn:x'")));
    }

    @Test
    void refusesAnotherPrefix() {
        assertError(
                "bad-namespace-prefix",
                refusal("<foobar:stream to='localhost' version='1.0' xmlns='jabber:client'"
                        + " xmlns:foobar='http://etherx.jabber.org/streams'>"));
    }

    @Test
    void refusesAnotherRootElement() {
        assertError(
                "bad-format",
                refusal("<stream:flow to='localhost' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>"));
    }

    @Test
    void answersSomethingThatIsNoXmlWithAWholeStream() {
        assertError("not-well-formed", refusal("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }
}
