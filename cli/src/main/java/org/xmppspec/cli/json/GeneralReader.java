package org.xmppspec.cli.json;

import java.util.Map;
import java.util.Set;

/** Reads the form that can say anything: {@code {"name", "attributes", "children"}}, names with prefixes as written. */
final class GeneralReader {
    private static final String NAME = "name";
    private static final String ATTRIBUTES = "attributes";
    private static final String CHILDREN = "children";
    private static final Set<String> KEYS = Set.of(NAME, ATTRIBUTES, CHILDREN);

    private final XmlText xml;

    GeneralReader(XmlText xml) {
        this.xml = xml;
    }

    /** Appends an element, or a text where one may stand. */
    void append(JsonPlace place) throws JsonFormException {
        if (place.node().isTextual()) {
            xml.text(place.node().textValue(), place);
        } else {
            appendElement(place);
        }
    }

    /** Appends an element. */
    void appendElement(JsonPlace place) throws JsonFormException {
        String name = name(place);
        xml.start(name, place.member(NAME));
        JsonPlace attributes = place.member(ATTRIBUTES);
        if (!attributes.node().isMissingNode()) {
            for (Map.Entry<String, JsonPlace> attribute : attributes.members().entrySet()) {
                xml.attribute(attribute.getKey(), attribute.getValue().text(), attribute.getValue());
            }
        }
        JsonPlace children = place.member(CHILDREN);
        if (!children.node().isMissingNode()) {
            for (JsonPlace child : children.items()) {
                append(child);
            }
        }
        xml.end(name);
    }

    private static String name(JsonPlace place) throws JsonFormException {
        if (!place.node().isObject() || !place.node().path(NAME).isTextual()) {
            throw place.mistake("an element is {\"name\": ..., \"attributes\": {...}, \"children\": [...]}"
                    + " or a stanza in short such as {\"message\": {...}}, not " + place.description());
        }
        for (Map.Entry<String, JsonPlace> member : place.members().entrySet()) {
            if (!KEYS.contains(member.getKey())) {
                throw member.getValue()
                        .mistake(member.getValue().quoted()
                                + " is no part of an element; there are \"name\", \"attributes\" and \"children\"");
            }
        }
        return place.node().get(NAME).textValue();
    }
}
