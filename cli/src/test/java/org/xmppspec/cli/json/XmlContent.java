package org.xmppspec.cli.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Describes all that an element says, apart from how its characters and tags are spelt, so that two can be compared. */
public final class XmlContent {
    private final boolean withDeclarations;

    private XmlContent(boolean withDeclarations) {
        this.withDeclarations = withDeclarations;
    }

    /** With prefixes and declarations where they stand. */
    public static String of(Element element) {
        return new XmlContent(true).describe(element);
    }

    /** With names as namespaces say them; where they were declared does not matter. */
    public static String withoutDeclarations(Element element) {
        return new XmlContent(false).describe(element);
    }

    private String describe(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        NamedNodeMap named = element.getAttributes();
        for (int i = 0; i < named.getLength(); i++) {
            Node attribute = named.item(i);
            if (withDeclarations || !attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(name(attribute), attribute.getNodeValue());
            }
        }
        List<String> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add("text " + text);
                children.add(describe(inner));
                text.setLength(0);
            } else {
                text.append(child.getNodeValue());
            }
        }
        children.add("text " + text);
        return name(element) + attributes + children;
    }

    private static String name(Node node) {
        return "{" + node.getNamespaceURI() + "}" + node.getNodeName();
    }
}
