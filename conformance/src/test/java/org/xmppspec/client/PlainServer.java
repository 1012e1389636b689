package org.xmppspec.client;

import java.io.IOException;

/** A script that logs one client in without TLS and brings it online, then does as a test says. */
final class PlainServer {
    static final Account ROMEO = new Account("romeo", "example.org", "s3cret");
    static final String FULL = "romeo@example.org/orchard";

    private PlainServer() {}

    /** A peer that brings its client online and then does as it is told. */
    static ScriptedPeer online(ScriptedPeer.Script then) throws IOException {
        return ScriptedPeer.start(line -> {
            bound(line);
            answer(line, "<query xmlns='jabber:iq:roster'/>");
            line.hear("<presence/>");
            String ping = line.hear("</iq>");
            line.say("<presence from='" + FULL + "' to='" + FULL + "'/>");
            line.say("<iq type='result' id='" + id(ping) + "'/>");
            then.run(line);
        });
    }

    /** A peer that binds its client's resource and then does as it is told. */
    static ScriptedPeer boundThen(ScriptedPeer.Script then) throws IOException {
        return ScriptedPeer.start(line -> {
            bound(line);
            then.run(line);
        });
    }

    private static void bound(ScriptedPeer.Line line) throws IOException {
        line.open("<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>");
        line.hear("</auth>");
        line.say("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
        line.open("<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");
        answer(line, "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>" + FULL + "</jid></bind>");
    }

    /** Hears an IQ and answers it with a result. */
    static void answer(ScriptedPeer.Line line, String payload) throws IOException {
        line.say("<iq type='result' id='" + id(line.hear("</iq>")) + "'>" + payload + "</iq>");
    }

    static String id(String stanza) {
        return stanza.replaceAll("(?s).* id='([^']*)'.*", "$1");
    }

    /** Waits for the closing tag and answers it. */
    static void bye(ScriptedPeer.Line line) throws IOException {
        line.hear(ScriptedPeer.CLOSE);
        line.say(ScriptedPeer.CLOSE);
    }
}
