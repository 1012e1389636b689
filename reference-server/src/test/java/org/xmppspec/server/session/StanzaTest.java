package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 sections 8 and 10: what the server does with stanzas, without any module. */
class StanzaTest {
    private static ReferenceServer server;

    private Wire romeo;
    private Wire juliet;

    @BeforeAll
    static void start() {
        server = Servers.start(config -> config.conflict(ConflictResolution.REPLACE_OLD));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        romeo = Wire.bound(server, "romeo", "garden");
        juliet = Wire.bound(server, "juliet", "balcony");
    }

    @AfterEach
    void disconnect() {
        romeo.close();
        juliet.close();
    }

    /** Sends a stanza and returns what comes back to the sender before the answer to a later request. */
    private String answer(String stanza) {
        romeo.send(stanza);
        String received = romeo.sync();
        return received.substring(0, received.lastIndexOf("<iq "));
    }

    private static String error(String type, String condition) {
        return "<error type='" + type + "'><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
    }

    @Test
    void deliversToTheFullAddressWithTheSenderStamped() {
        romeo.send("<message to='juliet@localhost/balcony' id='m1' type='chat'><body>hi</body></message>");

        String message = juliet.until("</message>");
        assertTrue(message.contains("from='romeo@localhost/garden'"), message);
        assertTrue(message.contains("to='juliet@localhost/balcony'"), message);
        assertTrue(message.contains("id='m1'") && message.contains("type='chat'"), message);
        assertTrue(message.endsWith("><body>hi</body></message>"), message);
    }

    @Test
    void addsTheLanguageOfTheStream() {
        romeo.send("<message to='juliet@localhost/balcony'><body>hi</body></message>");
        assertTrue(juliet.until("<body>").contains(" xml:lang='en'"));

        romeo.send("<message to='juliet@localhost/balcony' xml:lang='it'><body>ciao</body></message>");
        assertTrue(juliet.until("ciao").contains(" xml:lang='it'"));
    }

    @Test
    void keepsExtendedContentAsItIs() {
        String content = "<x a='1' xmlns='urn:x'>t &amp; u<p:y p:b='2' xmlns:p='urn:p'/>\n\t<z/></x>";
        romeo.send("<message to='juliet@localhost/balcony'>" + content + "</message>");

        assertTrue(juliet.until("</message>").endsWith(content + "</message>"));
    }

    @Test
    void declaresTheContentNamespaceForAPeerThatDoesNot() {
        try (Wire wire = Wire.directTls(server)) {
            String header = "<stream to='localhost' version='1.0' xmlns='http://etherx.jabber.org/streams'>";
            wire.send(header);
            wire.until("</stream:features>");
            wire.plain("romeo", "romeo");
            wire.until("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
            wire.send(header);
            wire.until("</stream:features>");
            wire.send("<iq xmlns='jabber:client' id='b' type='set'>"
                    + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
            wire.until("</iq>");
            wire.send("<message xmlns='jabber:client' to='juliet@localhost/balcony'><body>hi</body></message>");

            assertTrue(juliet.until("</message>").endsWith("><body>hi</body></message>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@localhost/garden", "romeo@localhost", "ROMEO@localhost/garden"})
    void takesTheOwnAddressAsSender(String from) {
        romeo.send("<message from='" + from + "' to='juliet@localhost/balcony'><body>hi</body></message>");

        assertTrue(juliet.until("<body>").contains("from='romeo@localhost/garden'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost", "romeo@localhost/orchard", "localhost", "", "@"})
    void endsTheStreamOfASpoofer(String from) {
        romeo.send("<message from='" + from + "' to='juliet@localhost/balcony'><body>hi</body></message>");

        assertTrue(romeo.toEnd().startsWith("<stream:error><invalid-from "));
        assertFalse(juliet.sync().contains("<message"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq id='a'><x xmlns='urn:x'/></iq>",
                "<iq id='a' type='subscribe'><x xmlns='urn:x'/></iq>",
                "<iq id='a' type='get'/>",
                "<iq id='a' type='set'><x xmlns='urn:x'/><y xmlns='urn:x'/></iq>",
                "<iq id='a' type='get' to='juliet@localhost/balcony'/>"
            })
    void refusesAnIqThatBreaksItsRules(String iq) {
        String answer = answer(iq);

        assertTrue(answer.contains(error("modify", "bad-request")), answer);
        assertTrue(answer.contains("id='a'") && answer.contains("type='error'"), answer);
        assertFalse(juliet.sync().contains("id='a'"));
    }

    @Test
    void refusesAnIqWithoutId() {
        assertTrue(answer("<iq type='get'><x xmlns='urn:x'/></iq>").contains(error("modify", "bad-request")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq id='a' type='result'/>",
                "<iq id='a' type='result' to='localhost'/>",
                "<iq id='a' type='result' to='juliet@localhost'/>",
                "<iq id='a' type='result' to='juliet@localhost/gone'/>",
                "<iq id='a' type='result'><x xmlns='urn:x'/><y xmlns='urn:x'/></iq>",
                "<iq id='a' type='error'/>",
                "<iq id='a' type='error' to='nobody@localhost'><error type='cancel'/></iq>",
                "<message type='error' to='nobody@localhost'><error type='cancel'/></message>",
                "<message type='error' to='@'/>",
                "<presence type='error' to='nobody@localhost'><error type='cancel'/></presence>"
            })
    void neverAnswersAnAnswer(String stanza) {
        assertEquals("", answer(stanza));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " to='localhost'",
                " to='localhost/somewhere'",
                " to='romeo@localhost'",
                " to='juliet@localhost'",
                " to='nobody@localhost'",
                " to='juliet@localhost/gone'",
                " to='nobody@localhost/gone'"
            })
    void refusesRequestsThatNobodyServes(String to) {
        String answer = answer("<iq type='get' id='a'" + to + "><x xmlns='urn:x'/></iq>");

        assertTrue(answer.contains(error("cancel", "service-unavailable")), answer);
        assertTrue(answer.contains(" id='a'") && answer.contains(" to='romeo@localhost/garden'"), answer);
        String sender = to.isEmpty() ? "" : to.replace(" to=", " from=");
        assertEquals(!to.isEmpty(), answer.contains(" from="), answer);
        assertTrue(answer.contains(sender), answer);
    }

    @Test
    void deliversRequestsAndAnswersBetweenClients() {
        romeo.send("<iq id='q1' type='get' to='juliet@localhost/balcony'><x xmlns='urn:x'/></iq>");
        assertTrue(juliet.until("</iq>").contains(" from='romeo@localhost/garden'"));
        juliet.send("<iq id='q1' type='result' to='romeo@localhost/garden'/>");

        String answer = romeo.until("/>");
        assertTrue(answer.contains(" from='juliet@localhost/balcony'") && answer.contains("type='result'"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "", "a@@b", "romeo@", "/x"})
    void refusesAnAddressThatIsNone(String to) {
        String answer = answer("<message id='m1' to='" + to + "'><body>x</body></message>");

        assertTrue(answer.contains(error("modify", "jid-malformed")), answer);
        assertTrue(answer.contains(" from='localhost'") && answer.contains(" id='m1'"), answer);
    }

    @Test
    void refusesWhatIsForAnotherDomain() {
        String message = answer("<message id='m1' to='romeo@example.com'><body>x</body></message>");
        assertTrue(message.contains(error("cancel", "remote-server-not-found")), message);
        assertTrue(message.contains(" from='romeo@example.com'"), message);

        String iq = answer("<iq id='q1' type='get' to='example.com'><x xmlns='urn:x'/></iq>");
        assertTrue(iq.contains(error("cancel", "remote-server-not-found")), iq);
    }

    @Test
    void treatsAMessageWithoutRecipientAsOneForTheOwnAccount() {
        String answer = answer("<message id='m1'><body>x</body></message>");

        assertTrue(answer.contains(" from='romeo@localhost'") && answer.contains("<service-unavailable "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<query xmlns='jabber:client'/>", "<x xmlns='urn:x'/>", "<message xmlns='urn:x'/>"})
    void endsTheStreamAfterAnElementThatIsNoStanza(String element) {
        romeo.send(element);

        assertTrue(romeo.toEnd().startsWith("<stream:error><unsupported-stanza-type "));
    }

    @Test
    void endsTheStreamAfterAStanzaOfServers() {
        romeo.send("<message xmlns='jabber:server' to='juliet@localhost/balcony'><body>x</body></message>");

        assertTrue(romeo.toEnd().startsWith("<stream:error><invalid-namespace "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:message xmlns:c='jabber:client' to='juliet@localhost/balcony'/>",
                "<message xmlns:c='jabber:client' to='juliet@localhost/balcony'><c:body>x</c:body></message>"
            })
    void endsTheStreamAfterAStanzaWithAPrefix(String stanza) {
        romeo.send(stanza);

        assertTrue(romeo.toEnd().startsWith("<stream:error><bad-namespace-prefix "));
        assertFalse(juliet.sync().contains("<message"));
    }

    @Test
    void actsOnWholeStanzasOnly() {
        romeo.send("<message to='juliet@localhost/balcony'><body>x</body>");
        romeo.close();

        assertFalse(juliet.sync().contains("<message"));
    }
}
