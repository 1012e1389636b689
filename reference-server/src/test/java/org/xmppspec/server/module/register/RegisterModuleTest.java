package org.xmppspec.server.module.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.xml.XmlElement;

class RegisterModuleTest extends WireTest {
    private static String set(String content) {
        return "<iq type='set'><query xmlns='jabber:iq:register'>" + content + "</query></iq>";
    }

    private static String fields(String username, String password) {
        return "<username>" + username + "</username><password>" + password + "</password>";
    }

    @Test
    void strangerRegistersAndLogsIn() {
        RawClient stranger = connect();
        assertTrue(stranger.await("features")
                .child("register", "http://jabber.org/features/iq-register")
                .isPresent());
        XmlElement form = stranger.request("<iq type='get'><query xmlns='jabber:iq:register'/></iq>")
                .child("query", "jabber:iq:register")
                .orElseThrow();
        assertTrue(form.child("username", "jabber:iq:register").isPresent());
        assertTrue(form.child("password", "jabber:iq:register").isPresent());

        assertTrue(brief(stranger.request(set(fields("tybalt", "tybalt")))).startsWith("iq result"));
        assertEquals("tybalt@localhost/street", bind("tybalt/street").full());
    }

    @ParameterizedTest
    @CsvSource({"juliet,x,conflict", "'',x,not-acceptable", "tybalt,'',not-acceptable", "a@b,x,not-acceptable"})
    void brokenRegistrationIsRefused(String username, String password, String condition) {
        RawClient stranger = connect();
        stranger.await("features");

        assertTrue(brief(stranger.request(set(fields(username, password)))).endsWith(" " + condition));
    }

    @Test
    void ownerIsRegisteredAlready() {
        XmlElement form = bind("juliet/balcony")
                .request("<iq type='get' to='localhost'><query xmlns='jabber:iq:register'/></iq>")
                .child("query", "jabber:iq:register")
                .orElseThrow();

        assertTrue(form.child("registered", "jabber:iq:register").isPresent());
        assertEquals(
                "juliet",
                form.child("username", "jabber:iq:register").orElseThrow().text());
    }

    @Test
    void ownerChangesThePassword() {
        RawClient juliet = bind("juliet/balcony");
        assertTrue(brief(juliet.request(set(fields("juliet", "")))).endsWith(" bad-request"));
        assertTrue(brief(juliet.request(set(fields("romeo", "mine")))).endsWith(" not-allowed"));
        assertTrue(logsIn("juliet"));

        assertTrue(brief(juliet.request(set(fields("juliet", "changed")))).startsWith("iq result"));
        assertTrue(logsIn("changed"));
        assertFalse(logsIn("juliet"));
    }

    private boolean logsIn(String password) {
        RawClient client = connect();
        client.await("features");
        return client.authenticate("juliet", password);
    }

    @Test
    void removalEndsSessionsAndSubscriptions() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        assertTrue(brief(juliet.request(set("<remove/><username/>"))).endsWith(" bad-request"));
        assertTrue(brief(juliet.request(set("<remove/>"))).startsWith("iq result"));
        XmlElement error = juliet.awaitEnd().get(0);
        assertEquals("not-authorized", error.firstChild().orElseThrow().localName());
        assertEquals(
                List.of(
                        "presence unavailable juliet/balcony",
                        "presence unsubscribe juliet",
                        "push juliet to",
                        "presence unsubscribed juliet",
                        "push juliet none"),
                after(romeo, romeo));
    }

    @Test
    void newAccountOfTheSameNameKnowsNothing() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);
        juliet.request(set("<remove/>"));
        romeo.sync();
        server().addUser("juliet", "juliet");

        RawClient again = bind("juliet/balcony");
        assertEquals(
                List.of(),
                again.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>")
                        .firstChild()
                        .orElseThrow()
                        .children());
        again.send("<presence/>");
        assertEquals(List.of("presence juliet/balcony"), after(again, again));
    }
}
