package org.xmppspec.cases.rfc6120;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.client.XmppSession;

/** Looks into stream features. */
public final class Features {
    private static final String SASL_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";

    private Features() {}

    /** A feature of the newest stream features of a session. */
    public static Optional<Element> child(XmppSession session, String name, String namespace) {
        return Elements.child(session.features(), name, namespace);
    }

    /** The local names of the newest stream features of a session. */
    public static List<String> names(XmppSession session) {
        return Elements.children(session.features()).stream()
                .map(Element::getLocalName)
                .toList();
    }

    /** The SASL mechanisms that the newest stream features offer; none when there is no such feature. */
    public static List<String> mechanisms(XmppSession session) {
        return child(session, "mechanisms", SASL_NAMESPACE).map(Elements::children).orElse(List.of()).stream()
                .filter(child -> "mechanism".equals(child.getLocalName()))
                .map(Element::getTextContent)
                .toList();
    }
}
