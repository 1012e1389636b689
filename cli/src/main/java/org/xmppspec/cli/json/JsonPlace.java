package org.xmppspec.cli.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value and where it stands, so that a mistake in it can be pointed at.
 *
 * @param node the value
 * @param key what it is the value of, for a sentence
 * @param at where it stands
 */
record JsonPlace(JsonNode node, String key, JsonPointer at) {
    private static final int MOST_KEYS = 5;

    static JsonPlace root(JsonNode node) {
        return new JsonPlace(node, "this", JsonPointer.empty());
    }

    /** Reads a text; numbers and truth values are texts too. */
    String text() throws JsonFormException {
        if (!node.isValueNode() || node.isNull()) {
            throw mistake(quoted() + " is a text, not " + description());
        }
        return node.asText();
    }

    boolean flag() throws JsonFormException {
        if (!node.isBoolean()) {
            throw mistake(quoted() + " is true or false, not " + description());
        }
        return node.booleanValue();
    }

    List<JsonPlace> items() throws JsonFormException {
        if (!node.isArray()) {
            throw mistake(quoted() + " is a list, not " + description());
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonPlace(node.get(i), key, at.appendIndex(i)));
        }
        return items;
    }

    Map<String, JsonPlace> members() throws JsonFormException {
        if (!node.isObject()) {
            throw mistake(quoted() + " is an object, not " + description());
        }
        Map<String, JsonPlace> members = new LinkedHashMap<>();
        node.properties().forEach(it -> members.put(it.getKey(), member(it.getKey())));
        return members;
    }

    /** The value of a key, which may be missing. */
    JsonPlace member(String name) {
        return new JsonPlace(node.path(name), name, at.appendProperty(name));
    }

    JsonFormException mistake(String sentence) {
        return JsonFormException.at(at, sentence, null);
    }

    String quoted() {
        return '"' + key + '"';
    }

    /** Says what the value is, for a sentence; a text may be secret and is not shown. */
    String description() {
        return switch (node.getNodeType()) {
            case OBJECT ->
                node.isEmpty()
                        ? "an empty object"
                        : node.properties().stream()
                                .limit(MOST_KEYS)
                                .map(member -> '"' + member.getKey() + '"')
                                .collect(Collectors.joining(", ", "an object with ", ""));
            case ARRAY -> "a list";
            case STRING -> "a text";
            case MISSING -> "nothing";
            default -> node.toString();
        };
    }
}
