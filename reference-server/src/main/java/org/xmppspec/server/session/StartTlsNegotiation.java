package org.xmppspec.server.session;

import org.xmppspec.server.hook.StartTlsHook;
import org.xmppspec.server.hook.StartTlsHook.Answer;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** STARTTLS (RFC 6120 section 5): everything that was said before it is forgotten. */
final class StartTlsNegotiation implements Negotiator {
    private final PeerConnection connection;

    /**
     * Makes the negotiation for one connection.
     *
     * @param connection the connection
     */
    StartTlsNegotiation(PeerConnection connection) {
        this.connection = connection;
    }

    @Override
    public boolean takes(XmlElement element) {
        return element.namespace().equals(Namespaces.TLS);
    }

    @Override
    public void handle(XmlElement element) {
        Answer answer = isOffered() && isCommand(element) ? Answer.PROCEED : Answer.FAILURE;
        for (StartTlsHook hook : connection.settings().domain().hooks().startTls()) {
            answer = hook.answer(connection, answer);
        }
        if (answer == Answer.PROCEED) {
            connection.send(XmlElement.of("proceed", Namespaces.TLS));
            connection.input().dropRestAndThen(this::secure);
        } else {
            connection.send(XmlElement.of("failure", Namespaces.TLS));
            connection.end(StreamEnd.normal());
        }
    }

    private boolean isOffered() {
        return !connection.secure()
                && connection.identity().isEmpty()
                && connection.settings().tlsPolicy() != TlsPolicy.OFF;
    }

    private static boolean isCommand(XmlElement element) {
        return element.localName().equals("starttls")
                && element.attributes().isEmpty()
                && element.content().isEmpty();
    }

    private void secure() {
        connection.input().opener().restart();
        TlsFloor.begin(connection);
    }
}
