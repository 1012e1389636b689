package org.xmppspec.client;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads which defined condition an error element holds. */
final class Conditions {
    private Conditions() {}

    /** The name of the first child in that namespace other than {@code <text/>}. */
    static Optional<String> first(Element error, String namespace) {
        for (Node child = error.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (namespace.equals(child.getNamespaceURI()) && !"text".equals(child.getLocalName())) {
                return Optional.of(child.getLocalName());
            }
        }
        return Optional.empty();
    }
}
