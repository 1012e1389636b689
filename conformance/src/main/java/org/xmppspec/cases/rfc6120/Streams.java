package org.xmppspec.cases.rfc6120;

import org.xmppspec.client.ConnectException;
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

    /** What {@link #outcome} says when nothing went wrong. */
    public static final String SUCCESS = "success";

    private Streams() {}

    /** What a step of the negotiation came to: {@link #SUCCESS}, or what kept it from that. */
    public static String outcome(Runnable step) {
        try {
            step.run();
            return SUCCESS;
        } catch (ConnectException e) {
            return e.getMessage();
        }
    }

    /** Sends a stream header, after filling in variables, and waits for nothing. */
    public static void sendHeader(XmppSession session, String header) {
        session.sendRaw(session.variables().expandXml(header));
    }

    /**
     * A header with these attributes and declarations, in the usual namespaces.
     *
     * @param attributes such as {@code to='${domain}' version='1.0'}
     */
    public static String headerWith(String attributes) {
        return "<?xml version='1.0'?><stream:stream " + attributes
                + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    }

    /**
     * Sends a stream header and waits until the server has offered features, or ended the stream.
     *
     * @return whether it offered features
     */
    public static boolean isWelcomed(XmppSession session, String header) {
        sendHeader(session, header);
        return session.await("<stream:features/>").isPresent();
    }

    /**
     * What a stream has come to: {@code features}, the condition of the stream error, or {@code nothing}.
     *
     * @param welcomed whether the server has offered features
     */
    public static String answer(XmppSession session, boolean welcomed) {
        return welcomed ? "features" : session.ending().condition().orElse("nothing");
    }

    /**
     * Takes a session from the TCP connection to a bound resource, with the same header for each of its streams.
     *
     * @param header as a client sends it
     */
    public static void logIn(XmppSession session, String header) {
        String expanded = session.variables().expandXml(header);
        session.openStream(expanded);
        session.awaitFeatures();
        if (session.tls().isEmpty()
                && Features.child(session, "starttls", "urn:ietf:params:xml:ns:xmpp-tls")
                        .isPresent()) {
            session.startTls();
            session.openStream(expanded);
            session.awaitFeatures();
        }
        session.authenticate();
        session.openStream(expanded);
        session.awaitFeatures();
        session.bind();
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
