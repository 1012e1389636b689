package org.xmppspec.server.module.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

class RosterSetTest {
    private static XmlElementBuilder item(String jid) {
        return XmlElement.builder("item", Namespaces.ROSTER).attribute("jid", jid);
    }

    private static XmlElement query(XmlElementBuilder... items) {
        XmlElementBuilder query = XmlElement.builder("query", Namespaces.ROSTER);
        for (XmlElementBuilder item : items) {
            query.child(item.build());
        }
        return query.build();
    }

    private static Optional<Jid> address(String written) {
        try {
            return Optional.of(Jid.parse(written, AddressProfile.PRECIS));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    private static RosterSet parse(XmlElementBuilder item) throws RosterSetException {
        return RosterSet.parse(query(item), RosterSetTest::address);
    }

    private static void assertRefused(StanzaErrorCondition condition, XmlElement query) {
        RosterSetException refusal =
                assertThrows(RosterSetException.class, () -> RosterSet.parse(query, RosterSetTest::address));
        assertEquals(condition, refusal.condition());
    }

    @Test
    void keepsNameAndGroupsInTheirOrder() throws RosterSetException {
        RosterSet set = parse(item("Nurse@Example.com")
                .attribute("name", "Nurse")
                .child("group", "Servants")
                .child("group", "Friends"));

        assertEquals("nurse@example.com", set.contact().toString());
        assertEquals(Optional.of("Nurse"), set.name());
        assertEquals(List.of("Servants", "Friends"), List.copyOf(set.groups()));
    }

    @Test
    void emptyNameIsNone() throws RosterSetException {
        assertEquals(
                Optional.empty(),
                parse(item("nurse@example.com").attribute("name", "")).name());
    }

    @Test
    void onlyRemoveCountsOfSubscription() throws RosterSetException {
        assertTrue(parse(item("nurse@example.com").attribute("subscription", "remove"))
                .remove());
        assertEquals(
                parse(item("nurse@example.com")),
                parse(item("nurse@example.com")
                        .attribute("subscription", "both")
                        .attribute("approved", "true")));
    }

    @Test
    void exactlyOneItem() {
        assertRefused(StanzaErrorCondition.BAD_REQUEST, query());
        assertRefused(StanzaErrorCondition.BAD_REQUEST, query(item("a@example.com"), item("b@example.com")));
    }

    @Test
    void addressIsNeededAndChecked() {
        assertRefused(
                StanzaErrorCondition.BAD_REQUEST,
                query(XmlElement.builder("item", Namespaces.ROSTER).attribute("name", "Nurse")));
        assertRefused(StanzaErrorCondition.JID_MALFORMED, query(item("@example.com")));
    }

    @Test
    void groupsDifferAndHaveNames() {
        assertRefused(
                StanzaErrorCondition.BAD_REQUEST,
                query(item("a@example.com").child("group", "Caf\u00e9").child("group", "Cafe\u0301")));
        assertRefused(
                StanzaErrorCondition.NOT_ACCEPTABLE, query(item("a@example.com").child("group", "")));
    }

    @Test
    void lengthsAreLimited() throws RosterSetException {
        String longest = "x".repeat(RosterSet.MAX_LENGTH);

        assertEquals(
                Optional.of(longest),
                parse(item("a@example.com").attribute("name", longest)).name());
        assertRefused(
                StanzaErrorCondition.NOT_ACCEPTABLE, query(item("a@example.com").attribute("name", longest + "x")));
        assertRefused(
                StanzaErrorCondition.NOT_ACCEPTABLE, query(item("a@example.com").child("group", longest + "x")));
    }
}
