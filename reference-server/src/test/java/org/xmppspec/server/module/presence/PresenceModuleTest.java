package org.xmppspec.server.module.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

class PresenceModuleTest extends WireTest {
    private static final String PROBE = "<presence type='probe' id='probe1' to='juliet@localhost'/>";

    @Test
    void initialPresenceReachesSubscribersAndOwnResources() {
        RawClient romeo = online("romeo/orchard");
        RawClient balcony = online("juliet/balcony");
        befriend(romeo, balcony);

        RawClient chamber = bind("juliet/chamber");
        chamber.send("<presence id='p1'><show>away</show></presence>");
        assertEquals(
                List.of("presence juliet/chamber", "presence romeo/orchard", "presence juliet/balcony"),
                after(chamber, chamber));
        assertEquals(List.of("presence juliet/chamber"), after(chamber, balcony));
        XmlElement seen = romeo.await("presence");
        assertEquals(Optional.of("romeo@localhost"), seen.attribute("to"));
        assertEquals(Optional.of("p1"), seen.attribute("id"));
        assertEquals("away", seen.child("show", Namespaces.CLIENT).orElseThrow().text());
    }

    @Test
    void strangersSeeNothing() {
        RawClient nurse = online("nurse/kitchen");
        RawClient juliet = online("juliet/balcony");

        assertEquals(List.of(), after(juliet, nurse));
    }

    @Test
    void subsequentPresenceIsNoNewSession() {
        RawClient romeo = online("romeo/orchard");
        RawClient juliet = online("juliet/balcony");
        befriend(romeo, juliet);

        RawClient chamber = online("juliet/chamber");
        RawClient garden = online("romeo/garden");
        List.of(romeo, juliet, chamber).forEach(RawClient::sync);

        juliet.send("<presence><show>dnd</show></presence>");
        for (RawClient client : List.of(juliet, chamber, romeo, garden)) {
            assertEquals(List.of("presence juliet/balcony"), after(client, client));
        }
    }

    @Test
    void unavailablePresenceIsBroadcastAndEndsTheSession() {
        RawClient romeo = online("romeo/orchard");
        RawClient juliet = online("juliet/balcony");
        befriend(romeo, juliet);

        juliet.send("<presence type='unavailable'><status>gone</status></presence>");
        assertEquals(List.of("presence unavailable juliet/balcony"), after(juliet, juliet));
        assertEquals(
                "gone",
                romeo.await("presence")
                        .child("status", Namespaces.CLIENT)
                        .orElseThrow()
                        .text());
        romeo.send("<presence><show>away</show></presence>");
        assertEquals(List.of(), after(romeo, juliet));
        juliet.send("<presence/>");
        assertEquals(List.of("presence juliet/balcony", "presence romeo/orchard"), after(juliet, juliet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</stream:stream>", "<message><body>broken</message>", ""})
    void endOfTheStreamIsBroadcast(String ending) {
        RawClient romeo = online("romeo/orchard");
        RawClient juliet = online("juliet/balcony");
        befriend(romeo, juliet);

        juliet.send(ending);
        juliet.close();
        assertEquals("presence unavailable juliet/balcony", brief(romeo.await("presence")));
        assertEquals(List.of(), after(romeo, romeo));
    }

    @Test
    void directedPresenceEndsWithTheSession() {
        RawClient nurse = online("nurse/kitchen");
        RawClient juliet = online("juliet/balcony");

        juliet.send("<presence to='nurse@localhost/kitchen'><show>chat</show></presence>");
        assertEquals(List.of("presence juliet/balcony"), after(juliet, nurse));
        juliet.send("<presence><show>away</show></presence>");
        assertEquals(List.of(), after(juliet, nurse));
        juliet.send("<presence type='unavailable'/>");
        assertEquals(List.of("presence unavailable juliet/balcony"), after(juliet, nurse));
        juliet.logout();
        assertEquals(List.of(), after(nurse, nurse));
    }

    @Test
    void directedPresenceTakenBackIsOver() {
        RawClient nurse = online("nurse/kitchen");
        RawClient juliet = bind("juliet/balcony");

        juliet.send("<presence to='nurse@localhost'/><presence type='unavailable' to='nurse@localhost'/>");
        assertEquals(List.of("presence juliet/balcony", "presence unavailable juliet/balcony"), after(juliet, nurse));
        juliet.logout();
        assertEquals(List.of(), after(nurse, nurse));
    }

    @Test
    void directedPresenceWithoutInitialPresenceEndsWithTheStream() {
        RawClient nurse = online("nurse/kitchen");
        RawClient juliet = bind("juliet/balcony");

        juliet.send("<presence to='nurse@localhost'/>");
        assertEquals(List.of("presence juliet/balcony"), after(juliet, nurse));
        juliet.logout();
        assertEquals("presence unavailable juliet/balcony", brief(nurse.await("presence")));
    }

    @Test
    void directedPresenceIsForgottenWhenTheOtherSideLeaves() {
        RawClient nurse = online("nurse/kitchen");
        RawClient juliet = online("juliet/balcony");
        juliet.send("<presence to='nurse@localhost/kitchen'/>");
        juliet.sync();
        nurse.send("<presence to='juliet@localhost/balcony'/>");
        nurse.send("<presence to='juliet@localhost/balcony' type='unavailable'/>");
        nurse.sync();

        juliet.send("<presence type='unavailable'/>");
        assertEquals(List.of(), after(juliet, nurse));
    }

    @Test
    void probeOfSubscriberShowsEachResource() {
        RawClient romeo = online("romeo/orchard");
        RawClient juliet = online("juliet/balcony");
        befriend(romeo, juliet);
        juliet.send("<presence id='p1'><show>away</show></presence>");
        after(juliet, romeo);

        romeo.send(PROBE);
        XmlElement answer = romeo.await("presence");
        assertEquals(Optional.of("juliet@localhost/balcony"), answer.attribute("from"));
        assertEquals(Optional.of("p1"), answer.attribute("id"));
        assertTrue(answer.child("show", Namespaces.CLIENT).isPresent());

        romeo.send("<presence type='probe' to='juliet@localhost/balcony'/>");
        assertEquals(List.of(), romeo.await("presence").children());
    }

    @Test
    void probeOfSubscriberLearnsSinceWhenNobodyIsThere() {
        RawClient romeo = online("romeo/orchard");
        RawClient juliet = online("juliet/balcony");
        befriend(romeo, juliet);
        juliet.logout();
        romeo.await("presence");

        romeo.send(PROBE);
        XmlElement answer = romeo.await("presence");
        assertEquals("presence unavailable juliet", brief(answer));
        assertEquals(Optional.of("probe1"), answer.attribute("id"));
        assertTrue(answer.child("delay", Namespaces.DELAY).isPresent());
    }

    @Test
    void probeAfterDirectedPresenceLearnsOfThatResourceOnly() {
        RawClient nurse = online("nurse/kitchen");
        RawClient balcony = online("juliet/balcony");
        online("juliet/chamber");
        balcony.send("<presence to='nurse@localhost'><show>chat</show></presence>");
        after(balcony, nurse);

        nurse.send(PROBE);
        nurse.send("<presence type='probe' to='juliet@localhost/chamber'/>");
        assertEquals(List.of("presence juliet/balcony"), after(nurse, nurse));
    }

    @Test
    void brokenPresenceIsRefused() {
        RawClient juliet = online("juliet/balcony");

        juliet.send("<presence><priority>128</priority></presence>");
        juliet.send("<presence type='available'/>");
        juliet.send("<presence type='probing' to='romeo@localhost'/>");
        assertEquals(
                List.of("presence error bad-request", "presence error bad-request", "presence error romeo bad-request"),
                after(juliet, juliet));
    }
}
