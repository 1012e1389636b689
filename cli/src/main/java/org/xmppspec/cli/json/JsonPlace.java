package org.xmppspec.cli.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value and where it stands, so that a mistake in it can be pointed at.
 *
 * @param node the value
 * @param key what it is the value of, for a sentence
 * @param at where it stands
 */
record JsonPlace(JsonNode node, String key, JsonPointer at) {
    private static final int LONGEST_QUOTE = 60;

    static JsonPlace root(JsonNode node) {
        return new JsonPlace(node, "this", JsonPointer.empty());
    }

    /** Reads a text; numbers and truth values are texts too. */
    String text() throws JsonFormException {
        if (!node.isValueNode() || node.isNull()) {
            throw mistake(quoted() + " is a text, not " + beginning());
        }
        return node.asText();
    }

    boolean flag() throws JsonFormException {
        if (!node.isBoolean()) {
            throw mistake(quoted() + " is true or false, not " + beginning());
        }
        return node.booleanValue();
    }

    List<JsonPlace> items() throws JsonFormException {
        if (!node.isArray()) {
            throw mistake(quoted() + " is a list, not " + beginning());
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonPlace(node.get(i), key, at.appendIndex(i)));
        }
        return items;
    }

    Map<String, JsonPlace> members() throws JsonFormException {
        if (!node.isObject()) {
            throw mistake(quoted() + " is an object, not " + beginning());
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

    /** How the value begins, for a sentence. */
    String beginning() {
        String text = node.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
