package org.xmppspec.client.match;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a node as short XML for a person to read in a difference. */
final class XmlSnippet {
    private static final int LIMIT = 200;

    private XmlSnippet() {}

    /** The node as XML, cut after a few hundred characters. */
    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, "", out);
        return out.length() <= LIMIT ? out.toString() : out.substring(0, LIMIT) + "...";
    }

    /** The name of an element with its namespace, for instance {@code <body xmlns='jabber:client'>}. */
    static String name(Element element) {
        return "<" + element.getLocalName() + " xmlns='" + namespace(element) + "'>";
    }

    /** The text with everything escaped that may not stand in XML text or in an attribute value. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    private static void append(Node node, String outerNamespace, StringBuilder out) {
        if (out.length() > LIMIT) {
            return;
        }
        if (node instanceof Element element) {
            appendElement(element, outerNamespace, out);
        } else {
            out.append(escape(String.valueOf(node.getNodeValue())));
        }
    }

    private static void appendElement(Element element, String outerNamespace, StringBuilder out) {
        out.append('<').append(element.getLocalName());
        String namespace = namespace(element);
        if (!namespace.equals(outerNamespace)) {
            out.append(" xmlns='").append(escape(namespace)).append('\'');
        }
        for (Attr attribute : Dom.attributes(element)) {
            out.append(' ').append(attribute.getName()).append("='");
            out.append(escape(attribute.getValue())).append('\'');
        }
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, namespace, out);
        }
        out.append("</").append(element.getLocalName()).append('>');
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }
}
