package org.xmppspec.cases.rfc6120.stanza;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/** Provokes stanza errors, and takes them apart. */
final class ErrorStanzas {
    /** Everything that a table provokes has this id. */
    static final String ID = "provoked";

    private ErrorStanzas() {}

    /**
     * Sends what is wrong and takes the error that comes of it, whatever kind and id it has. Ends early when the stream
     * does, or when the request was granted.
     *
     * @param session a session that has caused no other errors
     * @param xml what is wrong, with the id {@link #ID}
     */
    static Optional<Received> provoke(XmppSession session, String xml) {
        session.send(xml);
        return session.await(ErrorStanzas::ends, session.timeout()).filter(ErrorStanzas::isError);
    }

    /** Whether what came is of type error. */
    static boolean isError(Received received) {
        return received.attribute("type").equals("error");
    }

    private static boolean ends(Received received) {
        return isError(received)
                || (received.attribute("id").equals(ID)
                        && received.attribute("type").equals("result"));
    }

    /**
     * Returns the error about a stanza if it came before the answer to a later request to the same address.
     *
     * @param session who sent the stanza
     * @param id the id of the stanza
     * @param to where it went, variables allowed
     */
    static Optional<Received> before(XmppSession session, String id, String to) {
        session.tryRequest("<iq type='get' to='" + to + "'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
        return session.await(
                received -> isError(received) && received.attribute("id").equals(id), Duration.ZERO);
    }

    /** The error elements of a stanza. */
    static List<Element> errors(Element stanza) {
        return Elements.children(stanza).stream()
                .filter(child -> "error".equals(child.getLocalName())
                        && stanza.getNamespaceURI().equals(child.getNamespaceURI()))
                .toList();
    }

    /** The only condition in the error of a stanza; empty when it has none or several. */
    static String condition(Element stanza) {
        List<String> conditions = Conditions.ofStanza(stanza);
        return conditions.size() == 1 ? conditions.get(0) : "";
    }

    /** The type of the error in a stanza, empty when it has none. */
    static String type(Element stanza) {
        return errors(stanza).stream()
                .findFirst()
                .map(error -> error.getAttribute("type"))
                .orElse("");
    }

    /** What an error has besides condition and text. */
    static List<Element> others(Element stanza) {
        return errors(stanza).stream()
                .flatMap(error -> Elements.children(error).stream())
                .filter(child -> !Conditions.OF_STANZAS.equals(child.getNamespaceURI()))
                .toList();
    }
}
