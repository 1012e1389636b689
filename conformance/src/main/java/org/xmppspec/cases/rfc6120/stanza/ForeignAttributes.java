package org.xmppspec.cases.rfc6120.stanza;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xmppspec.cases.rfc6120.Elements;

/** Attributes in other namespaces, which who makes a stanza should not give to its own elements (section 8.4). */
final class ForeignAttributes {
    private static final Set<String> OF_XML =
            Set.of("http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/");

    private ForeignAttributes() {}

    /** Whether a stanza, or a part of it in the namespace of the stanza, has such an attribute. */
    static boolean in(Element stanza) {
        return has(stanza)
                || Elements.children(stanza).stream()
                        .filter(child -> stanza.getNamespaceURI().equals(child.getNamespaceURI()))
                        .anyMatch(ForeignAttributes::in);
    }

    private static boolean has(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String namespace = attributes.item(i).getNamespaceURI();
            if (namespace != null && !OF_XML.contains(namespace)) {
                return true;
            }
        }
        return false;
    }
}
