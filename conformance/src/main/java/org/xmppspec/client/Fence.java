package org.xmppspec.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.xmpp.xml.XmlEscaping;

/**
 * Proves that something did not come: RFC 6120 section 10.1 has a server keep the order of what one stream sends to one
 * recipient, so what was sent before a marker has come, or will not come, once the marker is there.
 */
public final class Fence {
    private static final String NAMESPACE = "urn:xmppspec:fence";

    /**
     * What a marker showed.
     *
     * @param arrived whether the marker came within the observer's time-out
     * @param before what the observer has and nobody took, from before the marker
     */
    public record Result(boolean arrived, List<Received> before) {
        public Result {
            before = List.copyOf(before);
        }
    }

    private Fence() {}

    /**
     * Sends a marker, a message, to the observer's full JID and waits until the observer has it. Markers are never seen
     * by {@code await} or {@code received}. Gives up early when the stream that it went over ends: then the marker was
     * not taken any more, as after a stanza that the target answers by ending the stream.
     *
     * @param from the session whose stimulus went before
     * @param observer a bound session; may be the same one
     */
    public static Result marker(Conversation from, Conversation observer) {
        String id = UniqueNames.id("fence");
        String sender = from.sender()
                .map(address -> "from='" + XmlEscaping.attributeValue(address) + "' ")
                .orElse("");
        from.sendRaw("<message " + sender + "to='" + XmlEscaping.attributeValue(observer.full()) + "' type='chat' id='"
                + id + "'><fence xmlns='" + NAMESPACE + "' id='" + id + "'/></message>");
        Inbox inbox = observer.inbox();
        Runnable forget = from.endings().whenSilent(inbox::wake);
        OptionalInt position = inbox.awaitMarker(id, () -> !from.isOpen(), observer.timeout());
        forget.run();
        return new Result(position.isPresent(), inbox.unconsumed(0, position.orElse(Integer.MAX_VALUE)));
    }

    /** Whether what came is a marker, or an error about one. */
    static boolean isMarker(Received received) {
        return "message".equals(received.name()) && fence(received) != null;
    }

    /** The id of a marker that came as it was sent; empty for an error about one. */
    static Optional<String> markerId(Received received) {
        return "error".equals(received.attribute("type"))
                ? Optional.empty()
                : Optional.of(fence(received).getAttribute("id"));
    }

    private static Element fence(Received received) {
        for (Node child = received.dom().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && NAMESPACE.equals(element.getNamespaceURI())) {
                return element;
            }
        }
        return null;
    }
}
