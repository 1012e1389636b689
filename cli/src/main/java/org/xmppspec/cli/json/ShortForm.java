package org.xmppspec.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xmppspec.xmpp.stream.Namespaces;

/** A stanza in short: one key that names its kind, and in it what short-form.tsv knows. */
final class ShortForm {
    /** Holds what has no key of its own, element by element. */
    static final String CHILDREN = "children";
    /** Stands for a namespace declaration that says what is so anyway. */
    static final String XMLNS = "xmlns";

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    private ShortForm() {}

    /** Whether JSON is meant as a stanza in short. */
    static boolean is(JsonNode json) {
        return json.isObject()
                && json.size() == 1
                && STANZAS.contains(json.fieldNames().next());
    }

    /** Writes an element in short, as far as that goes; something may be lost. */
    static Optional<JsonNode> write(Element element) {
        String name = element.getTagName();
        if (!STANZAS.contains(name) || !Namespaces.CLIENT.equals(element.getNamespaceURI())) {
            return Optional.empty();
        }
        return new ShortWriter(name, 0)
                .write(element, Namespaces.CLIENT)
                .map(json -> JsonNodeFactory.instance.objectNode().set(name, json));
    }

    static String toXml(JsonPlace json) throws JsonFormException {
        String name = json.node().fieldNames().next();
        XmlText xml = new XmlText();
        new ShortReader(xml).append(name, Namespaces.CLIENT, Namespaces.CLIENT, name, json.member(name));
        return WellFormed.checked(xml, json);
    }
}
