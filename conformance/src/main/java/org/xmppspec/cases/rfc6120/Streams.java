package org.xmppspec.cases.rfc6120;

import org.xmppspec.client.Received;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.Transcript.Entry;
import org.xmppspec.client.XmppSession;

/** What the cases about streams have in common: stream headers, and looking back at what came. */
public final class Streams {
    /** The XML declaration of {@link #HEADER}. */
    public static final String DECLARATION = "<?xml version='1.0'?>";

    /** The header that a client sends usually. */
    public static final String HEADER = """
            <?xml version='1.0'?>
            <stream:stream to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                xmlns:stream='http://etherx.jabber.org/streams'>""";

    private Streams() {}

    /** Sends a stream header, after filling in variables, and waits for nothing. */
    public static void sendHeader(XmppSession session, String header) {
        session.sendRaw(session.variables().expandXml(header));
    }

    /** The xml:lang of a received element, empty when it has none. */
    public static String language(Received received) {
        return received.dom().getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
    }

    /** All that came over the connections of a session, as one text. */
    public static String heard(XmppSession session) {
        StringBuilder heard = new StringBuilder();
        for (Entry entry : session.transcript().entries()) {
            if (entry.direction() == Direction.IN && entry.actor().equals(session.actor())) {
                heard.append(entry.data());
            }
        }
        return heard.toString();
    }
}
