package org.xmppspec.client;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** Decides, on the event loop, what a session answers by itself. */
final class AutomaticAnswers {
    private static final String PING = "urn:xmpp:ping";

    /**
     * An answer.
     *
     * @param xml what to send
     * @param consumed whether the request is thereby done with, so that no one awaits it
     */
    record Answer(String xml, boolean consumed) {}

    private final Set<AutomaticAnswer> chosen;
    private final String domain;
    private volatile String full = "";

    AutomaticAnswers(Set<AutomaticAnswer> chosen, String domain) {
        this.chosen = chosen;
        this.domain = domain;
    }

    /** Tells who is asked. */
    void boundTo(String fullJid) {
        full = fullJid;
    }

    boolean answersClosingTag() {
        return chosen.contains(AutomaticAnswer.CLOSING_TAG);
    }

    /** The answer to what came, if it is one of those that are answered by themselves. */
    Optional<Answer> to(Received received) {
        String type = received.attribute("type");
        if (!received.is("iq", Namespaces.CLIENT) || !(type.equals("get") || type.equals("set")) || !isOurs(received)) {
            return Optional.empty();
        }
        Element payload = payload(received.dom());
        if (type.equals("get") && isElement(payload, "ping", PING)) {
            return answer(AutomaticAnswer.PING, reply(received, "result", ""), true);
        }
        if (type.equals("set") && isElement(payload, "query", Namespaces.ROSTER)) {
            return answer(AutomaticAnswer.ROSTER_PUSH, reply(received, "result", ""), false);
        }
        String error = "<error type='cancel'><service-unavailable xmlns='" + Namespaces.STANZA_ERRORS + "'/></error>";
        return answer(AutomaticAnswer.UNKNOWN_REQUEST, reply(received, "error", error), false);
    }

    private Optional<Answer> answer(AutomaticAnswer kind, String xml, boolean consumed) {
        return chosen.contains(kind) ? Optional.of(new Answer(xml, consumed)) : Optional.empty();
    }

    /** Whether a request comes from the server or from one's own account. */
    private boolean isOurs(Received request) {
        String from = request.attribute("from");
        return from.isEmpty() || from.equals(domain) || from.equals(full) || from.equals(bare());
    }

    private String bare() {
        int slash = full.indexOf('/');
        return slash < 0 ? full : full.substring(0, slash);
    }

    private static String reply(Received request, String type, String content) {
        String from = request.attribute("from");
        String to = from.isEmpty() ? "" : " to='" + XmlEscaping.attributeValue(from) + "'";
        String id = XmlEscaping.attributeValue(request.attribute("id"));
        String start = "<iq type='" + type + "' id='" + id + "'" + to;
        return content.isEmpty() ? start + "/>" : start + ">" + content + "</iq>";
    }

    private static Element payload(Element iq) {
        for (Node child = iq.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                return element;
            }
        }
        return null;
    }

    private static boolean isElement(Element element, String name, String namespace) {
        return element != null && name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }
}
