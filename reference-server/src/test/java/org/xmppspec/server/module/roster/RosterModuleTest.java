package org.xmppspec.server.module.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

class RosterModuleTest extends WireTest {
    private static final String GET = "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>";

    private static String set(String item) {
        return "<iq type='set'><query xmlns='jabber:iq:roster'>" + item + "</query></iq>";
    }

    private static XmlElement query(XmlElement iq) {
        return iq.child("query", Namespaces.ROSTER).orElseThrow();
    }

    private static String version(XmlElement iq) {
        return query(iq).attribute("ver").orElseThrow();
    }

    @Test
    void newAccountHasAnEmptyRoster() {
        assertEquals(List.of(), query(bind("juliet/balcony").request(GET)).children());
    }

    @Test
    void setIsPushedToInterestedResourcesOnly() {
        RawClient balcony = bind("juliet/balcony");
        RawClient chamber = bind("juliet/chamber");
        RawClient orchard = bind("juliet/orchard");
        balcony.request(GET);
        chamber.request(GET);

        assertEquals(
                "iq result",
                brief(balcony.request(set("<item jid='nurse@localhost' name='Nurse'><group>Servants</group></item>"))));

        XmlElement push = balcony.await("iq");
        assertEquals(Optional.of(balcony.bare()), push.attribute("from"));
        assertEquals(Optional.of(balcony.full()), push.attribute("to"));
        XmlElement item = query(push).firstChild().orElseThrow();
        assertEquals(Optional.of("Nurse"), item.attribute("name"));
        assertEquals("Servants", item.firstChild().orElseThrow().text());
        assertEquals(List.of("push nurse none"), after(balcony, chamber));
        assertEquals(List.of(), after(balcony, orchard));
    }

    @Test
    void updateReplacesNameAndGroups() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='nurse@localhost' name='Nurse'><group>Servants</group></item>"));
        balcony.request(set("<item jid='nurse@localhost'/>"));

        XmlElement item = query(balcony.request(GET)).firstChild().orElseThrow();
        assertEquals(Optional.empty(), item.attribute("name"));
        assertEquals(List.of(), item.children());
    }

    @Test
    void setWithoutAnyChangeIsPushedAllTheSame() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='nurse@localhost'/>"));
        balcony.request(GET);
        balcony.request(set("<item jid='nurse@localhost'/>"));

        assertEquals(List.of("push nurse none"), after(balcony, balcony));
    }

    @Test
    void subscriptionCannotBeSet() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(GET);
        balcony.request(set("<item jid='nurse@localhost' subscription='both' ask='subscribe' approved='true'/>"));

        assertEquals(List.of("push nurse none"), after(balcony, balcony));
    }

    @Test
    void removalIsPushed() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='nurse@localhost'/>"));
        balcony.request(GET);
        balcony.request(set("<item jid='nurse@localhost' subscription='remove'/>"));

        assertEquals(List.of("push nurse remove"), after(balcony, balcony));
        assertEquals(List.of(), query(balcony.request(GET)).children());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <item jid='a@localhost'/><item jid='b@localhost'/>                        | bad-request
                    <item jid='a@localhost'><group>x</group><group>x</group></item>           | bad-request
                    <item jid='a@localhost'><group/></item>                                   | not-acceptable
                    <item name='nobody'/>                                                     | bad-request
                    <item jid='@'/>                                                           | jid-malformed
                    <item jid='juliet@localhost'/>                                            | not-allowed
                    <item jid='stranger@localhost' subscription='remove'/>                    | item-not-found
                    """)
    void brokenSetsAreRefused(String items, String condition) {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(GET);

        assertEquals("iq error " + condition, brief(balcony.request(set(items))));
        assertEquals(List.of(), after(balcony, balcony));
    }

    @Test
    void rosterOfAnotherIsForbidden() {
        RawClient romeo = bind("romeo/orchard");
        String toJuliet = " to='juliet@localhost'";

        assertEquals(
                "iq error juliet forbidden",
                brief(romeo.request(set("<item jid='nurse@localhost'/>").replaceFirst("<iq", "<iq" + toJuliet))));
        assertEquals("iq error juliet forbidden", brief(romeo.request(GET.replaceFirst("<iq", "<iq" + toJuliet))));
    }

    @Test
    void cachedRosterIsBroughtUpToDateByPushes() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='romeo@localhost'/>"));
        balcony.request(set("<item jid='tybalt@localhost'/>"));
        String cached = version(balcony.request(GET));
        balcony.request(set("<item jid='romeo@localhost' name='Romeo'/>"));
        balcony.request(set("<item jid='nurse@localhost'/>"));
        balcony.request(set("<item jid='tybalt@localhost' subscription='remove'/>"));
        balcony.request(set("<item jid='romeo@localhost' name='My Romeo'/>"));

        RawClient chamber = bind("juliet/chamber");
        String since = "<iq type='get'><query xmlns='jabber:iq:roster' ver='VERSION'/></iq>";
        assertEquals(
                List.of(), chamber.request(since.replace("VERSION", cached)).children());
        List<XmlElement> pushes = chamber.sync();
        assertEquals(
                List.of("push nurse none", "push tybalt remove", "push romeo none"),
                pushes.stream().map(WireTest::brief).toList());
        assertEquals(
                3, pushes.stream().map(RosterModuleTest::version).distinct().count());

        String last = version(pushes.get(2));
        assertEquals(List.of(), chamber.request(since.replace("VERSION", last)).children());
        assertEquals(List.of(), after(chamber, chamber));
    }

    @Test
    void unknownVersionGetsTheWholeRoster() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='romeo@localhost'/>"));

        for (String version : List.of("", "ver14")) {
            XmlElement result =
                    balcony.request("<iq type='get'><query xmlns='jabber:iq:roster' ver='" + version + "'/></iq>");
            assertEquals(1, query(result).children().size());
            assertNotEquals(version, version(result));
        }
    }

    @Test
    void versioningIsOfferedAfterAuthentication() {
        assertFalse(connect()
                .await("features")
                .child("ver", Namespaces.ROSTER_VERSIONING)
                .isPresent());
        assertTrue(bind("juliet/balcony")
                .features()
                .child("ver", Namespaces.ROSTER_VERSIONING)
                .isPresent());
    }

    @Test
    void rosterOutlivesTheSession() {
        RawClient balcony = bind("juliet/balcony");
        balcony.request(set("<item jid='romeo@localhost'/>"));
        balcony.logout();

        assertEquals(1, query(bind("juliet/balcony").request(GET)).children().size());
    }
}
