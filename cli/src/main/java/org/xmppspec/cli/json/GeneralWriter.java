package org.xmppspec.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xmppspec.xmpp.stream.Namespaces;

/** Writes the form that can say anything; a namespace that was declared outside of the element is declared in it. */
final class GeneralWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE;

    private final Map<String, String> scope;

    private GeneralWriter(Map<String, String> scope) {
        this.scope = scope;
    }

    /**
     * Writes an element.
     *
     * @param around the default namespace of what it stands in
     */
    static ObjectNode write(Element element, String around) {
        Map<String, String> scope =
                Map.of("", around, "stream", Namespaces.STREAMS, XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI);
        return new GeneralWriter(scope).write(element);
    }

    private ObjectNode write(Element element) {
        ObjectNode attributes = JSON.objectNode();
        Map<String, String> inner = new HashMap<>(scope);
        NamedNodeMap named = element.getAttributes();
        for (int i = 0; i < named.getLength(); i++) {
            Attr attribute = (Attr) named.item(i);
            attributes.put(attribute.getName(), attribute.getValue());
            if (isDeclaration(attribute)) {
                inner.put(XMLNS.equals(attribute.getName()) ? "" : attribute.getLocalName(), attribute.getValue());
            }
        }
        declare(element, true, inner, attributes);
        for (int i = 0; i < named.getLength(); i++) {
            declare(named.item(i), false, inner, attributes);
        }
        ObjectNode json = JSON.objectNode().put("name", element.getTagName());
        json.set("attributes", attributes);
        json.set("children", new GeneralWriter(inner).children(element));
        return json;
    }

    /** Declares a name's prefix where it means something else in the scope. */
    private static void declare(Node node, boolean isElement, Map<String, String> inner, ObjectNode attributes) {
        String prefix = Objects.requireNonNullElse(node.getPrefix(), "");
        if ((prefix.isEmpty() && !isElement) || isDeclaration(node)) {
            return;
        }
        String namespace = Objects.requireNonNullElse(node.getNamespaceURI(), "");
        if (!namespace.equals(inner.get(prefix))) {
            attributes.put(prefix.isEmpty() ? XMLNS : XMLNS + ":" + prefix, namespace);
            inner.put(prefix, namespace);
        }
    }

    private ArrayNode children(Element element) {
        ArrayNode children = JSON.arrayNode();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                addText(children, text);
                children.add(write(inner));
            } else {
                text.append(text(child));
            }
        }
        addText(children, text);
        return children;
    }

    private static void addText(ArrayNode children, StringBuilder text) {
        if (text.length() > 0) {
            children.add(text.toString());
            text.setLength(0);
        }
    }

    private static String text(Node child) {
        if (child instanceof Text text) {
            return text.getData();
        }
        throw new IllegalArgumentException("comments and processing instructions cannot stand in a stream"
                + " (RFC 6120 section 11.1) and have no JSON form");
    }

    static boolean isDeclaration(Node attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }
}
