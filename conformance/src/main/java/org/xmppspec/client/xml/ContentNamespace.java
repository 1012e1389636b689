package org.xmppspec.client.xml;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The namespace of stanzas, which differs by the kind of stream that they come over (RFC 6120 section 4.8.2). */
public final class ContentNamespace {
    private ContentNamespace() {}

    /** Puts an element, and what in it belongs to it, from one namespace into another. */
    public static void rename(Element element, String from, String to) {
        if (!from.equals(element.getNamespaceURI())) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                rename(inner, from, to);
            }
            child = next;
        }
        Node unused = element.getOwnerDocument().renameNode(element, to, element.getTagName());
    }
}
