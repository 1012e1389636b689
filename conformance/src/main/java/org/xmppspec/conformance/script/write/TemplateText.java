package org.xmppspec.conformance.script.write;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xmppspec.client.Received;

/** Writes what came as a template that it matches, and that it will match the next time too. */
final class TemplateText {
    private static final Set<String> CLIENT = Set.of("jabber:client", "jabber:component:accept");
    private static final Set<String> ADDED = Set.of("urn:xmpp:delay", "urn:xmpp:sid:0", "jabber:x:delay");
    private static final Set<String> COUNTED = Set.of("seconds", "stamp", "ver");

    private final Values values;
    private final UnaryOperator<String> nameFor;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param nameFor names a value that is needed later; the empty text for one that is not
     */
    TemplateText(Values values, UnaryOperator<String> nameFor) {
        this.values = values;
        this.nameFor = nameFor;
    }

    String of(Received received) {
        element(received.dom(), "jabber:client", true);
        return out.toString();
    }

    private void element(Element element, String outer, boolean root) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        String effective = CLIENT.contains(namespace) ? "jabber:client" : namespace;
        out.append('<').append(element.getLocalName());
        if (!effective.equals(outer)) {
            out.append(" xmlns='").append(escaped(namespace)).append('\'');
        }
        attributes(element, root);
        int before = out.length();
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            child(child, effective, element, root);
        }
        if (out.length() == before + 1) {
            out.setLength(before);
            out.append("/>");
        } else {
            out.append("</").append(element.getLocalName()).append('>');
        }
    }

    private void child(Node child, String namespace, Element parent, boolean root) {
        if (child instanceof Element inner) {
            if (!root || !ADDED.contains(String.valueOf(inner.getNamespaceURI()))) {
                element(inner, namespace, false);
            }
        } else if (child instanceof Text text && !text.getData().isEmpty()) {
            boolean whole = parent.getChildNodes().getLength() == 1;
            if (whole || !text.getData().isBlank()) {
                out.append(value(text.getData(), whole && Values.changes(text.getData())));
            }
        }
    }

    private void attributes(Element element, boolean root) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean plain = attribute.getNamespaceURI() == null;
            if (plain) {
                boolean changes = (root && attribute.getName().equals("id"))
                        || COUNTED.contains(attribute.getName())
                        || Values.changes(attribute.getValue());
                out.append(' ').append(attribute.getName()).append("='");
                out.append(value(attribute.getValue(), changes)).append('\'');
            }
        }
    }

    private String value(String value, boolean changes) {
        if (value.contains("${")) {
            return "${present}";
        }
        if (changes && !values.isNamed(value)) {
            String name = nameFor.apply(value);
            return name.isEmpty() ? "${present}" : "${capture:" + name + "}";
        }
        return escaped(values.named(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }
}
