package org.xmppspec.server.module.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

class OfflineModuleTest extends WireTest {
    private static String chat(String body) {
        return "<message type='chat' to='juliet@localhost'><body>" + body + "</body></message>";
    }

    @Test
    void messagesWaitInTheirOrderWithAStamp() {
        RawClient romeo = online("romeo/orchard");
        Instant before = Instant.now();
        romeo.send(chat("one"));
        romeo.send("<message to='juliet@localhost'><body>two</body></message>");
        assertEquals(List.of(), after(romeo, romeo));

        RawClient juliet = bind("juliet/balcony");
        juliet.send("<presence><priority>-1</priority></presence>");
        assertEquals(List.of("presence juliet/balcony"), after(juliet, juliet));
        juliet.send("<presence/>");
        XmlElement one = juliet.await("message");
        assertEquals("message chat romeo/orchard: one", brief(one));
        XmlElement delay = one.child("delay", Namespaces.DELAY).orElseThrow();
        assertEquals("localhost", delay.attribute("from").orElseThrow());
        Instant stamp = Instant.parse(delay.attribute("stamp").orElseThrow());
        assertTrue(!stamp.isBefore(before.minusMillis(1)) && !stamp.isAfter(Instant.now()), stamp.toString());
        assertEquals("message romeo/orchard: two", brief(juliet.await("message")));

        juliet.send("<presence type='unavailable'/><presence/>");
        assertTrue(after(juliet, juliet).stream().noneMatch(line -> line.startsWith("message")));
    }

    @Test
    void whatIsForNowOnlyIsNotKept() {
        RawClient romeo = online("romeo/orchard");
        romeo.send("<message type='headline' to='juliet@localhost'><body>news</body></message>");
        romeo.send("<message type='groupchat' to='juliet@localhost'><body>all</body></message>");
        romeo.send("<message type='chat' to='juliet@localhost'>"
                + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>");

        assertEquals(List.of("message error juliet service-unavailable"), after(romeo, romeo));
        RawClient juliet = bind("juliet/balcony");
        juliet.send("<presence/>");
        assertEquals(List.of("presence juliet/balcony"), after(juliet, juliet));
    }

    @Test
    void fullStorageRefuses() {
        RawClient romeo = online("romeo/orchard");
        for (int i = 0; i < OfflineModule.MAX_MESSAGES; i++) {
            romeo.send(chat("waiting"));
        }
        assertEquals(List.of(), after(romeo, romeo));
        romeo.send(chat("too many"));
        assertEquals(List.of("message error juliet service-unavailable"), after(romeo, romeo));
    }
}
