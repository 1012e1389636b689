package org.xmppspec.conformance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;
import org.xmppspec.client.Connector;
import org.xmppspec.client.ScriptedPeer;

class InBandMakerTest {
    private static final String ID = "(?s).* id='([^']*)'.*";
    private static final String TOO_LONG = "<stream:error><policy-violation"
            + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>";

    private final Set<String> made = ConcurrentHashMap.newKeySet();

    @Test
    void streamThatTheServerHasEndedIsReplaced() throws Exception {
        try (ScriptedPeer server = ScriptedPeer.start(line -> {
            registersOne(line);
            line.hear("</iq>");
            line.say(TOO_LONG);
            line.hearEnd();
        })) {
            create(server, "romeo", "juliet", "nurse");
            assertEquals(Set.of("romeo", "juliet", "nurse"), made);
            assertEquals(3, server.connections());
        }
    }

    @Test
    void accountMadeOverStreamThatThenEndedIsKept() throws Exception {
        try (ScriptedPeer server = ScriptedPeer.start(line -> {
            registersOne(line);
            made.add(username(line.hear("</iq>")));
            line.say(TOO_LONG);
            line.hearEnd();
        })) {
            create(server, "romeo", "juliet");
            assertEquals(Set.of("romeo", "juliet"), made);
        }
    }

    @Test
    void accountOfSomeoneElseIsNotTaken() throws Exception {
        made.add("romeo");
        try (ScriptedPeer server = ScriptedPeer.start(InBandMakerTest.this::registersOne)) {
            NoAccountException refused = assertThrows(NoAccountException.class, () -> create(server, "romeo"));
            assertTrue(refused.getMessage().contains("conflict"), refused.getMessage());
        }
    }

    private static void create(ScriptedPeer server, String... names) throws NoAccountException {
        try (Connector connector = new Connector(server.settings().build())) {
            InBandMaker maker = new InBandMaker(connector);
            for (String name : List.of(names)) {
                maker.create(new Account(name, "example.org", "s3cret"));
            }
            maker.close();
        }
    }

    private void registersOne(ScriptedPeer.Line line) throws IOException {
        line.open(ScriptedPeer.NO_FEATURES);
        answer(line, line.hear("</iq>"), "<username/><password/>");
        String request = line.hear("</iq>");
        if (made.add(username(request))) {
            answer(line, request, "");
        } else {
            line.say("<iq type='error' id='" + request.replaceAll(ID, "$1") + "'><error type='cancel'>"
                    + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        }
    }

    private static void answer(ScriptedPeer.Line line, String request, String fields) throws IOException {
        line.say("<iq type='result' id='" + request.replaceAll(ID, "$1") + "'><query xmlns='jabber:iq:register'>"
                + fields + "</query></iq>");
    }

    private static String username(String request) {
        return request.replaceAll("(?s).*<username>([^<]*)</username>.*", "$1");
    }
}
