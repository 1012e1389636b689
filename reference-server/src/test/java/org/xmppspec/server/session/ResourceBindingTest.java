package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 section 7: resource binding. */
class ResourceBindingTest {
    private static final String BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>";
    private static final Pattern JID = Pattern.compile("<jid>([^<]*)</jid>");

    private static String bind(Wire wire, String content) {
        wire.send("<iq id='b1' type='set'>" + BIND + content + "</bind></iq>");
        return wire.until("</iq>");
    }

    private static String bound(Wire wire, String content) {
        String result = bind(wire, content);
        Matcher jid = JID.matcher(result);
        assertTrue(jid.find(), result);
        assertEquals("<iq id='b1' type='result'>" + BIND + "<jid>" + jid.group(1) + "</jid></bind></iq>", result);
        return jid.group(1);
    }

    private static String resource(String name) {
        return "<resource>" + name + "</resource>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<resource/>"})
    void makesAResourceForThoseWhoAskForNone(String content) {
        try (ReferenceServer server = Servers.start();
                Wire one = Wire.authenticated(server, "romeo");
                Wire two = Wire.authenticated(server, "romeo")) {
            String first = bound(one, content);

            assertTrue(first.matches("romeo@localhost/[\\w-]{20,}"), first);
            assertNotEquals(first, bound(two, content));
        }
    }

    @Test
    void takesTheResourceThatIsAskedFor() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            assertEquals("romeo@localhost/the garden", bound(wire, resource("the garden")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1024})
    void replacesAResourceThatCannotBeOne(int length) {
        String wanted = "\u0080".repeat(length);
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            String address = bound(wire, resource(wanted));

            assertTrue(address.matches("romeo@localhost/[\\w-]{20,}"), address);
        }
    }

    @Test
    void refusesTwoResourcesAndLetsTheClientTryAgain() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            String answer = bind(wire, resource("balcony") + resource("chamber"));

            assertEquals(
                    "<iq id='b1' type='error'><error type='modify'>"
                            + "<bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>",
                    answer);
            assertEquals("romeo@localhost/garden", bound(wire, resource("garden")));
        }
    }

    @Test
    void endsTheStreamAfterTooManyRefusals() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            for (int i = 0; i < 11; i++) {
                assertTrue(bind(wire, resource("a") + resource("b")).contains("<bad-request "));
            }

            assertTrue(wire.toEnd().startsWith("<stream:error><policy-violation "));
        }
    }

    @Test
    void givesTheNewClientAnotherResource() {
        try (ReferenceServer server = Servers.start();
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            String address = bound(wire, resource("garden"));

            assertTrue(address.startsWith("romeo@localhost/"), address);
            assertNotEquals("romeo@localhost/garden", address);
            old.sync();
        }
    }

    @Test
    void refusesTheNewClientWhereThatIsWanted() {
        try (ReferenceServer server = Servers.start(config -> config.conflict(ConflictResolution.REFUSE_NEW));
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            assertTrue(bind(wire, resource("garden")).contains("<conflict "));
            assertEquals("romeo@localhost/balcony", bound(wire, resource("balcony")));
            old.sync();
        }
    }

    @Test
    void endsTheOldSessionWhereThatIsWanted() {
        try (ReferenceServer server = Servers.start(config -> config.conflict(ConflictResolution.REPLACE_OLD));
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            assertEquals("romeo@localhost/garden", bound(wire, resource("garden")));
            assertTrue(old.toEnd().startsWith("<stream:error><conflict "));
            wire.sync();
        }
    }

    @Test
    void givesAResourceFreeWhenItsConnectionIsCut() {
        try (ReferenceServer server = Servers.start(config -> config.conflict(ConflictResolution.REFUSE_NEW));
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            old.halfClose();
            old.toEnd();

            assertEquals("romeo@localhost/garden", bound(wire, resource("garden")));
        }
    }

    @Test
    void limitsTheNumberOfResources() {
        try (ReferenceServer server = Servers.start(config -> config.maxResources(1));
                Wire old = Wire.bound(server, "romeo", "garden");
                Wire wire = Wire.authenticated(server, "romeo")) {
            String answer = bind(wire, "");

            assertTrue(answer.contains("<error type='wait'><resource-constraint "), answer);
            old.sync();
        }
    }

    @Test
    void refusesToBindASecondTime() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.bound(server, "romeo", "garden")) {
            assertTrue(bind(wire, resource("balcony")).contains("<error type='cancel'><not-allowed "));
            wire.sync();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='juliet@localhost'><body>x</body></message>",
                "<presence to='juliet@localhost'/>",
                "<iq id='x' type='get' to='example.com'><x xmlns='urn:x'/></iq>"
            })
    void endsTheStreamWhenAStanzaForOthersComesBeforeBinding(String stanza) {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            wire.send(stanza);

            assertTrue(wire.toEnd().startsWith("<stream:error><not-authorized "));
        }
    }

    @Test
    void refusesStanzasForTheServerBeforeBinding() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.authenticated(server, "romeo")) {
            wire.send("<iq id='x' type='get' to='localhost'><x xmlns='urn:x'/></iq>");
            assertTrue(wire.until("</iq>").contains("<error type='auth'><not-authorized "));

            assertEquals("romeo@localhost/garden", bound(wire, resource("garden")));
        }
    }

    @Test
    void isNotOfferedBeforeAuthentication() {
        try (ReferenceServer server = Servers.start();
                Wire wire = Wire.secured(server)) {
            wire.send("<iq id='b1' type='set'>" + BIND + "</bind></iq>");

            assertTrue(wire.toEnd().startsWith("<stream:error><not-authorized "));
        }
    }
}
