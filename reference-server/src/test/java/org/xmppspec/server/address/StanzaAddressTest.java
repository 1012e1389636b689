package org.xmppspec.server.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Addresses in stanzas and roster items: prepared, or refused with jid-malformed (RFC 7622 section 4). */
class StanzaAddressTest {
    private static final String MALFORMED = "modify jid-malformed";
    private static final List<String> WRONG = List.of(
            "@localhost",
            "juliet@",
            "juliet@localhost/",
            "ju liet@localhost",
            "ju&amp;liet@localhost",
            "juliet@localhost/a\u0080",
            "juliet@-localhost",
            "juliet@local host",
            "a".repeat(1024) + "@localhost",
            "juliet@localhost/" + "a".repeat(1024),
            "xmpp:juliet@localhost");

    private static String rosterSet(String item) {
        return "<iq type='set'><query xmlns='jabber:iq:roster'>" + item + "</query></iq>";
    }

    private static XmlElement item(XmlElement roster) {
        return roster.child("query", Namespaces.ROSTER)
                .orElseThrow()
                .firstChild()
                .orElseThrow();
    }

    private static XmlElement answer(RawClient client, String stanza) {
        client.send(stanza);
        return client.take(
                element -> element.attribute("type").filter("error"::equals).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void malformedRecipientsAreRefusedByTheServer(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            for (String wrong : WRONG) {
                for (String stanza : List.of(
                        "<message to='%s'><body>a</body></message>",
                        "<presence to='%s'/>",
                        "<presence type='subscribe' to='%s'/>",
                        "<iq type='get' id='i' to='%s'><ping xmlns='urn:xmpp:ping'/></iq>")) {
                    XmlElement error = answer(romeo, stanza.formatted(wrong));
                    assertEquals(MALFORMED, AddressServer.error(error), wrong);
                    assertEquals(Optional.of("localhost"), error.attribute("from"), wrong);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformedRosterItemsAreRefused(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            for (String wrong : WRONG) {
                XmlElement error = romeo.request(rosterSet("<item jid='" + wrong + "'/>"));
                assertEquals(MALFORMED, AddressServer.error(error), wrong);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void equivalentRecipientsGetTheStanzaWithThePreparedAddress(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            RawClient juliet = server.online("juliet/caf\u00E9");
            String written = AddressServer.JULIET + "/cafe\u0301";
            for (String stanza :
                    List.of("<message to='%s' id='m'><body>a</body></message>", "<presence to='%s' id='p'/>")) {
                romeo.send(stanza.formatted(written));
                XmlElement delivered =
                        juliet.take(element -> element.attribute("id").isPresent()
                                && element.attribute("from")
                                        .filter(romeo.full()::equals)
                                        .isPresent());
                assertEquals(Optional.of(juliet.full()), delivered.attribute("to"));
            }
            XmlElement card =
                    romeo.request("<iq type='get' to='" + AddressServer.JULIET + "'><vCard xmlns='vcard-temp'/></iq>");
            assertEquals("cancel service-unavailable", AddressServer.error(card));
            assertEquals(Optional.of("juliet@localhost"), card.attribute("from"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsToTheServerMayWriteItsNameInAnyWay(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            XmlElement info = romeo.request(
                    "<iq type='get' to='LOCALHOST.'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");

            assertEquals(Optional.of("result"), info.attribute("type"));
            assertEquals(Optional.of("localhost"), info.attribute("from"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void senderMayWriteItsAddressInAnyWay(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient juliet = server.online("juliet/balcony");
            juliet.send("<message from='" + AddressServer.JULIET + "/balcony' to='juliet@localhost/balcony' id='m'/>");

            assertEquals(Optional.of(juliet.full()), juliet.await("message").attribute("from"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformedSenderEndsTheStream(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient juliet = server.online("juliet/balcony");
            juliet.send("<message from='ju liet@localhost/balcony' to='romeo@localhost'/>");

            assertTrue(juliet.await("error")
                    .child("invalid-from", Namespaces.STREAM_ERRORS)
                    .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rosterItemsAreStoredPushedAndComparedPrepared(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            for (String written : List.of("Nurse@B\u00FCcher.Example.", "NURSE@xn--bcher-kva.example")) {
                romeo.request(rosterSet("<item jid='" + written + "'/>"));
                XmlElement push = romeo.take(element ->
                        element.attribute("type").filter("set"::equals).isPresent());
                assertEquals(
                        Optional.of("nurse@b\u00FCcher.example"), item(push).attribute("jid"));
            }
            XmlElement roster = romeo.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
            assertEquals(
                    1,
                    roster.child("query", Namespaces.ROSTER)
                            .orElseThrow()
                            .children()
                            .size());
            assertEquals(Optional.of("nurse@b\u00FCcher.example"), item(roster).attribute("jid"));
            assertEquals(
                    Optional.of("result"),
                    romeo.request(rosterSet("<item jid='NURSE@B\u00DCCHER.example' subscription='remove'/>"))
                            .attribute("type"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void subscriptionsAreKeptUnderThePreparedAddress(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient romeo = server.online("romeo/orchard");
            RawClient juliet = server.online("juliet/balcony");
            romeo.send("<presence type='subscribe' to='" + AddressServer.JULIET + "'/>");

            XmlElement push = romeo.take(element -> element.localName().equals("iq"));
            assertEquals(Optional.of("juliet@localhost"), item(push).attribute("jid"));
            XmlElement request = juliet.take(element ->
                    element.attribute("type").filter("subscribe"::equals).isPresent());
            assertEquals(Optional.of("juliet@localhost"), request.attribute("to"));
        }
    }
}
