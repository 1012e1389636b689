package org.xmppspec.xmpp.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes elements as XML.
 *
 * <p>Prefixes and declarations are written as the element has them; a namespace that is not declared at the place where
 * it is used is declared there. What is written can be parsed again to an equal element, apart from declarations that
 * had to be added.
 */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder();

    private XmlWriter() {}

    /**
     * Writes an element that stands alone, as in a document of its own or a WebSocket frame.
     *
     * @param element the element
     * @return its XML, with every namespace declared
     */
    public static String standalone(XmlElement element) {
        return within(element, Map.of());
    }

    /**
     * Writes an element at a place where some namespaces are declared already, as inside a stream.
     *
     * @param element the element
     * @param scope the namespaces in scope by prefix, the empty prefix for the default namespace
     * @return its XML
     */
    public static String within(XmlElement element, Map<String, String> scope) {
        XmlWriter writer = new XmlWriter();
        writer.element(element, scope);
        return writer.out.toString();
    }

    /**
     * Writes a start tag alone, as for a stream header.
     *
     * @param tag the tag
     * @return its XML, with the namespaces of its own names declared
     */
    public static String startTag(StartTag tag) {
        XmlWriter writer = new XmlWriter();
        writer.openTag(tag, new HashMap<>());
        return writer.out.append('>').toString();
    }

    private void element(XmlElement element, Map<String, String> outerScope) {
        Map<String, String> scope = new HashMap<>(outerScope);
        String name = openTag(element.tag(), scope);
        if (element.content().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child) {
                element(child, scope);
            } else if (node instanceof XmlText text) {
                XmlEscaping.text(text.value(), out);
            }
        }
        out.append("</").append(name).append('>');
    }

    /** Writes a tag up to, but without, its end, and adds what it declares to the scope. */
    private String openTag(StartTag tag, Map<String, String> scope) {
        TagNamespaces namespaces = new TagNamespaces(tag, scope);
        List<String> attributeNames = new ArrayList<>();
        for (Attribute attribute : tag.attributes()) {
            attributeNames.add(namespaces.nameOf(attribute));
        }
        out.append('<').append(tag.qualifiedName());
        for (int i = 0; i < attributeNames.size(); i++) {
            attribute(attributeNames.get(i), tag.attributes().get(i).value());
        }
        for (NamespaceDeclaration declaration : namespaces.declarations()) {
            String name = declaration.prefix().isEmpty() ? "xmlns" : "xmlns:" + declaration.prefix();
            attribute(name, declaration.namespace());
        }
        return tag.qualifiedName();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("='");
        XmlEscaping.attributeValue(value, out);
        out.append('\'');
    }
}
