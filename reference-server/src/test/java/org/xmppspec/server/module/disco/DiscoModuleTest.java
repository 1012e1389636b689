package org.xmppspec.server.module.disco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

class DiscoModuleTest extends WireTest {
    private static XmlElement ask(RawClient client, String kind, String to, String node) {
        return client.request("<iq type='get' to='" + to + "'><query xmlns='http://jabber.org/protocol/disco#" + kind
                + "'" + node + "/></iq>");
    }

    private static XmlElement query(XmlElement iq) {
        return iq.firstChild().orElseThrow();
    }

    private static List<String> values(XmlElement iq, String name, String attribute) {
        return query(iq).children(name, query(iq).namespace()).stream()
                .map(element -> element.attribute(attribute).orElseThrow())
                .toList();
    }

    @Test
    void serverHasAnIdentityAndTheFeaturesOfItsModules() {
        XmlElement info = ask(online("romeo/orchard"), "info", "localhost", "");

        assertEquals(List.of("server"), values(info, "identity", "category"));
        assertEquals(List.of("im"), values(info, "identity", "type"));
        List<String> features = values(info, "feature", "var");
        assertTrue(features.containsAll(List.of(
                Namespaces.DISCO_INFO,
                Namespaces.DISCO_ITEMS,
                "jabber:iq:roster",
                "jabber:iq:register",
                "jabber:iq:version",
                "msgoffline",
                "urn:xmpp:ping",
                "vcard-temp")));
        assertEquals(features.stream().distinct().toList(), features);
    }

    @Test
    void serverHasANodeForItsModules() {
        RawClient romeo = online("romeo/orchard");
        assertEquals(List.of("modules"), values(ask(romeo, "items", "localhost", ""), "item", "node"));

        XmlElement branch = ask(romeo, "info", "localhost", " node='modules'");
        assertEquals(List.of("branch"), values(branch, "identity", "type"));
        assertEquals(Optional.of("modules"), query(branch).attribute("node"));
        XmlElement modules = ask(romeo, "items", "localhost", " node='modules'");
        assertTrue(values(modules, "item", "node").containsAll(List.of("modules/disco", "modules/roster")));
        assertEquals(
                List.of("localhost"),
                values(modules, "item", "jid").stream().distinct().toList());

        XmlElement leaf = ask(romeo, "info", "localhost", " node='modules/roster'");
        assertEquals(List.of("hierarchy"), values(leaf, "identity", "category"));
        assertEquals(List.of("leaf"), values(leaf, "identity", "type"));
        assertEquals(
                List.of(),
                query(ask(romeo, "items", "localhost", " node='modules/roster'"))
                        .children());
    }

    @Test
    void nodesOfTheServerAreNotThoseOfAnAccount() {
        RawClient romeo = online("romeo/orchard");

        assertEquals("iq error romeo item-not-found", brief(ask(romeo, "info", romeo.bare(), " node='modules'")));
    }

    @Test
    void unknownNodeIsNotFound() {
        RawClient romeo = online("romeo/orchard");
        for (String kind : List.of("info", "items")) {
            assertEquals("iq error localhost item-not-found", brief(ask(romeo, kind, "localhost", " node='nowhere'")));
            assertEquals("iq error romeo item-not-found", brief(ask(romeo, kind, romeo.bare(), " node='nowhere'")));
        }
    }

    @Test
    void accountShowsItselfToSubscribersOnly() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        assertEquals("iq error juliet service-unavailable", brief(ask(romeo, "info", juliet.bare(), "")));
        assertEquals(List.of(), query(ask(romeo, "items", juliet.bare(), "")).children());

        befriend(romeo, juliet);
        XmlElement info = ask(romeo, "info", juliet.bare(), "");
        assertEquals(List.of("account"), values(info, "identity", "category"));
        assertEquals(List.of("registered"), values(info, "identity", "type"));
        assertTrue(values(info, "feature", "var").contains(Namespaces.DISCO_INFO));
        XmlElement items = ask(romeo, "items", juliet.bare(), "");
        assertEquals(List.of(juliet.full()), values(items, "item", "jid"));
        assertEquals(List.of(), query(items).firstChild().orElseThrow().content());
        assertEquals(Optional.of("juliet@localhost"), info.attribute("from"));
    }

    @Test
    void accountOfAStrangerLooksLikeOneThatDoesNotExist() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        for (String account : List.of("juliet", "nobody")) {
            String address = account + "@localhost";
            for (String node : List.of("", " node='nowhere'")) {
                assertEquals("iq error " + account + " service-unavailable", brief(ask(romeo, "info", address, node)));
                assertEquals(
                        List.of(), query(ask(romeo, "items", address, node)).children());
            }
            String set = "<iq type='set' to='" + address + "'><query xmlns='" + Namespaces.DISCO_ITEMS + "'/></iq>";
            assertEquals("iq error " + account + " service-unavailable", brief(romeo.request(set)));
        }
        assertEquals(List.of(), after(romeo, juliet));
    }

    @Test
    void resourceAnswersForItself() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);
        romeo.send("<iq type='get' id='d1' to='juliet@localhost/balcony'><query xmlns='" + Namespaces.DISCO_INFO
                + "'/></iq>");

        assertEquals(List.of("iq get romeo/orchard"), after(romeo, juliet));
    }
}
