package org.xmppspec.cases.rfc6120;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks into elements, where a template cannot say what is looked for. */
public final class Elements {
    private Elements() {}

    /** The child elements, in order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child element of that name in that namespace. */
    public static Optional<Element> child(Element parent, String name, String namespace) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI()))
                .findFirst();
    }

    /** The names of the error conditions in an element: its children in a namespace, without the text. */
    public static List<String> conditions(Element parent, String namespace) {
        return children(parent).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()))
                .map(Element::getLocalName)
                .filter(name -> !"text".equals(name))
                .toList();
    }
}
