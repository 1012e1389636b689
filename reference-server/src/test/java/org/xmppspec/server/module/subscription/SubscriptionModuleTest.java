package org.xmppspec.server.module.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

class SubscriptionModuleTest extends WireTest {
    private static String presence(String type, String to) {
        return "<presence type='" + type + "' to='" + to + "@localhost'/>";
    }

    private static List<XmlElement> rosterOf(RawClient client) {
        return client.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>")
                .child("query", Namespaces.ROSTER)
                .orElseThrow()
                .children();
    }

    @Test
    void handshakeShowsEachSideWhatItShould() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");

        romeo.send(presence("subscribe", "juliet"));
        assertEquals(List.of("push juliet none ask"), after(romeo, romeo));
        XmlElement request = juliet.await("presence");
        assertEquals(Optional.of("romeo@localhost"), request.attribute("from"));
        assertEquals(List.of(), rosterOf(juliet));

        juliet.send(presence("subscribed", "romeo"));
        assertEquals(List.of("push romeo from"), after(juliet, juliet));
        assertEquals(
                List.of("presence subscribed juliet", "push juliet to", "presence juliet/balcony"),
                after(juliet, romeo));

        juliet.send(presence("subscribe", "romeo"));
        romeo.await("presence");
        romeo.send(presence("subscribed", "juliet"));
        assertEquals(List.of("push juliet both"), after(romeo, romeo));
        assertEquals(
                List.of(
                        "push romeo from ask",
                        "presence subscribed romeo",
                        "push romeo both",
                        "presence romeo/orchard"),
                after(romeo, juliet));
    }

    @Test
    void requestIsKeptAndRepeatedUntilAnswered() {
        RawClient romeo = online("romeo/orchard");
        romeo.send("<presence type='subscribe' to='juliet@localhost'><status>please</status>"
                + "<x xmlns='urn:example:more'/></presence>");
        romeo.send(presence("subscribe", "juliet"));
        romeo.sync();

        for (String resource : List.of("juliet/balcony", "juliet/chamber")) {
            RawClient juliet = bind(resource);
            juliet.send("<presence/>");
            XmlElement request = juliet.take(presence ->
                    presence.attribute("type").filter("subscribe"::equals).isPresent());
            assertTrue(request.child("x", "urn:example:more").isPresent());
            assertEquals(
                    List.of("presence " + resource),
                    after(juliet, juliet).stream().limit(1).toList());
        }
        RawClient juliet = bind("juliet/garden");
        juliet.send(presence("unsubscribed", "romeo"));
        juliet.send("<presence/>");
        assertTrue(after(juliet, juliet).stream().noneMatch("presence subscribe romeo"::equals));
        assertEquals(List.of("presence unsubscribed juliet", "push juliet none"), after(juliet, romeo));
    }

    @Test
    void requestForFullAddressIsForTheAccount() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send("<presence type='subscribe' to='juliet@localhost/nowhere'/>");

        assertEquals(List.of("push juliet none ask"), after(romeo, romeo));
        assertEquals(Optional.of("juliet@localhost"), juliet.await("presence").attribute("to"));
    }

    @Test
    void requestReachesAvailableAndAnswerReachesInterestedResources() {
        RawClient romeo = online("romeo/orchard");
        RawClient availableOnly = bind("juliet/balcony");
        RawClient interestedOnly = bind("juliet/chamber");
        availableOnly.send("<presence/>");
        availableOnly.sync();
        rosterOf(interestedOnly);

        romeo.send(presence("subscribe", "juliet"));
        assertEquals(List.of("presence subscribe romeo"), after(romeo, availableOnly));
        assertEquals(List.of(), after(romeo, interestedOnly));

        availableOnly.send(presence("subscribe", "romeo"));
        availableOnly.sync();
        romeo.send(presence("subscribed", "juliet"));
        assertEquals(List.of("presence romeo/orchard"), after(romeo, availableOnly));
        assertEquals(
                List.of("push romeo none ask", "presence subscribed romeo", "push romeo to"),
                after(romeo, interestedOnly));
    }

    @Test
    void cancellingHidesPresenceFirst() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        juliet.send(presence("unsubscribed", "romeo"));
        assertEquals(List.of("push romeo to"), after(juliet, juliet));
        assertEquals(
                List.of("presence unavailable juliet/balcony", "presence unsubscribed juliet", "push juliet from"),
                after(juliet, romeo));
        juliet.send("<presence><show>away</show></presence>");
        assertEquals(List.of(), after(juliet, romeo));
    }

    @Test
    void unsubscribingTellsTheContact() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        romeo.send(presence("unsubscribe", "juliet"));
        assertEquals(List.of("push juliet from", "presence unavailable juliet/balcony"), after(romeo, romeo));
        assertEquals(List.of("presence unsubscribe romeo", "push romeo to"), after(romeo, juliet));
    }

    @Test
    void preApprovalAnswersTheRequest() {
        RawClient juliet = online("juliet/balcony");
        juliet.send(presence("subscribed", "romeo"));
        assertEquals(List.of("push romeo none approved"), after(juliet, juliet));

        RawClient romeo = online("romeo/orchard");
        assertEquals(List.of(), after(juliet, romeo));
        romeo.send(presence("subscribe", "juliet"));
        assertEquals(
                List.of(
                        "push juliet none ask",
                        "presence subscribed juliet",
                        "push juliet to",
                        "presence juliet/balcony"),
                after(romeo, romeo));
        assertEquals(List.of("push romeo from"), after(romeo, juliet));
    }

    @Test
    void preApprovalCanBeTakenBack() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        juliet.send(presence("subscribed", "romeo"));
        juliet.send(presence("unsubscribed", "romeo"));

        assertEquals(List.of("push romeo none approved", "push romeo none"), after(juliet, juliet));
        assertEquals(List.of(), after(juliet, romeo));
        assertTrue(juliet.features().child("sub", Namespaces.PRE_APPROVAL).isPresent());
    }

    @Test
    void requestOfSubscriberIsAnsweredByTheServer() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        romeo.send(presence("subscribe", "juliet"));
        assertEquals(List.of(), after(romeo, juliet));
    }

    @Test
    void requestForNobodyIsRefusedAndLeavesTheRoster() {
        RawClient romeo = online("romeo/orchard");
        romeo.send(presence("subscribe", "nobody"));

        assertEquals(List.of("presence error nobody service-unavailable"), after(romeo, romeo));
        assertEquals(List.of(), rosterOf(romeo));
    }

    @Test
    void requestForOneselfIsRefused() {
        RawClient romeo = online("romeo/orchard");
        romeo.send(presence("subscribe", "romeo"));

        assertEquals(List.of("presence error romeo not-allowed"), after(romeo, romeo));
    }

    @Test
    void approvalForMissingResourceIsIgnored() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send(presence("subscribe", "juliet"));
        romeo.sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost/nowhere'/>");

        assertEquals(List.of("presence subscribe romeo"), after(juliet, juliet));
        assertEquals(List.of(), after(juliet, romeo));
    }

    @Test
    void removedItemEndsSubscriptions() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'>"
                + "<item jid='juliet@localhost' subscription='remove'/></query></iq>");
        assertEquals(List.of("push juliet remove", "presence unavailable juliet/balcony"), after(romeo, romeo));
        assertEquals(
                List.of(
                        "presence unsubscribe romeo",
                        "push romeo to",
                        "presence unavailable romeo/orchard",
                        "presence unsubscribed romeo",
                        "push romeo none"),
                after(romeo, juliet));
    }
}
