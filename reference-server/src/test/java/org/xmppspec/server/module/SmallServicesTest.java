package org.xmppspec.server.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** vCards, version, ping and the session request. */
class SmallServicesTest extends WireTest {
    private static final String VCARD = "<vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>";

    @Test
    void vcardIsStoredByItsOwnerAndShownToAll() {
        RawClient juliet = bind("juliet/balcony");
        RawClient romeo = bind("romeo/orchard");
        String get = "<iq type='get' to='juliet@localhost'><vCard xmlns='vcard-temp'/></iq>";
        assertEquals("iq error juliet service-unavailable", brief(romeo.request(get)));

        assertEquals("iq result", brief(juliet.request("<iq type='set'>" + VCARD + "</iq>")));
        XmlElement card = romeo.request(get).child("vCard", "vcard-temp").orElseThrow();
        assertEquals("Juliet", card.child("FN", "vcard-temp").orElseThrow().text());
        assertEquals(
                "iq error juliet forbidden",
                brief(romeo.request("<iq type='set' to='juliet@localhost'>" + VCARD + "</iq>")));
    }

    @Test
    void versionHasNameAndVersion() {
        XmlElement query = bind("juliet/balcony")
                .request("<iq type='get' to='localhost'><query xmlns='jabber:iq:version'/></iq>")
                .child("query", "jabber:iq:version")
                .orElseThrow();

        assertTrue(query.child("name", "jabber:iq:version").isPresent());
        assertTrue(query.child("version", "jabber:iq:version").isPresent());
    }

    @Test
    void pingIsAnswered() {
        RawClient juliet = bind("juliet/balcony");
        String ping = "<ping xmlns='urn:xmpp:ping'/></iq>";

        assertEquals("iq result localhost", brief(juliet.request("<iq type='get' to='localhost'>" + ping)));
        assertEquals("iq result juliet", brief(juliet.request("<iq type='get' to='juliet@localhost'>" + ping)));
        assertEquals(
                "iq error romeo service-unavailable",
                brief(juliet.request("<iq type='get' to='romeo@localhost'>" + ping)));
    }

    @Test
    void sessionRequestIsOptionalAndDoesNothing() {
        RawClient juliet = bind("juliet/balcony");

        assertTrue(juliet.features()
                .child("session", Namespaces.SESSION)
                .flatMap(session -> session.child("optional", Namespaces.SESSION))
                .isPresent());
        assertTrue(brief(juliet.request("<iq type='set'><session xmlns='" + Namespaces.SESSION + "'/></iq>"))
                .startsWith("iq result"));
    }
}
