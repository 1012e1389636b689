package org.xmppspec.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes one object in short. What has no key goes to {@link ShortForm#CHILDREN}, and with it what stands between, so
 * that the order is kept.
 */
final class ShortWriter {
    private static final int DEEPEST = 6;

    private final List<ShortRule> rules;
    private final int depth;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    ShortWriter(String context, int depth) {
        rules = ShortRule.in(context);
        this.depth = depth;
    }

    /**
     * Writes an element.
     *
     * @param around the namespace of what it stands in
     * @return empty when an attribute, a declaration or a text has no place
     */
    Optional<ObjectNode> write(Element element, String around) {
        ObjectNode constants = json.deepCopy();
        String namespace = Objects.requireNonNullElse(element.getNamespaceURI(), "");
        Optional<List<Element>> children = elements(element);
        if (depth > DEEPEST || children.isEmpty() || element.getPrefix() != null) {
            return Optional.empty();
        }
        Rest rest = Rest.NONE;
        for (boolean settled = false; !settled; ) {
            json.removeAll();
            json.setAll(constants);
            if (!writeAttributes(element, namespace.equals(around))) {
                return Optional.empty();
            }
            Rest needed = writeChildren(children.get(), namespace, rest);
            settled = needed.equals(rest);
            rest = needed;
        }
        return Optional.of(json);
    }

    /** The children, from one to another, that have no key or stand between such. */
    private record Rest(int first, int last) {
        static final Rest NONE = new Rest(Integer.MAX_VALUE, -1);

        boolean has(int i) {
            return first <= i && i <= last;
        }

        Rest with(int i) {
            return new Rest(Math.min(first, i), Math.max(last, i));
        }
    }

    private Rest writeChildren(List<Element> children, String namespace, Rest rest) {
        Rest needed = rest;
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            if (rest.has(i) || rules.stream().noneMatch(rule -> rule.fits(child) && write(rule, child, namespace))) {
                needed = needed.with(i);
                json.withArrayProperty(ShortForm.CHILDREN).add(GeneralWriter.write(child, namespace));
            }
        }
        return needed;
    }

    private static Optional<List<Element>> elements(Element element) {
        List<Element> elements = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element inner)) {
                return Optional.empty();
            }
            elements.add(inner);
        }
        return Optional.of(elements);
    }

    private boolean writeAttributes(Element element, boolean isDeclaredAround) {
        NamedNodeMap attributes = element.getAttributes();
        boolean complete = isDeclaredAround;
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (ShortForm.XMLNS.equals(attribute.getName()) && !isDeclaredAround) {
                complete = true;
                continue;
            }
            Optional<ShortRule> known = rules.stream()
                    .filter(rule -> rule.kind() == ShortRule.Kind.ATTRIBUTE
                            && rule.names().contains(attribute.getName()))
                    .findFirst();
            if (known.isEmpty()) {
                return false;
            }
            json.put(known.get().key(), attribute.getValue());
        }
        return complete;
    }

    private boolean write(ShortRule rule, Element element, String around) {
        String key = rule.key();
        return switch (rule.kind()) {
            case ATTRIBUTE -> false;
            case TEXT -> !json.has(key) && isText(element, around) && put(key, text(element));
            case NUMBER -> !json.has(key) && isText(element, around) && put(key, number(element));
            case FLAG -> !json.has(key) && isEmpty(element, around) && put(key, json.booleanNode(true));
            case CHOICE ->
                !json.has(key) && isEmpty(element, around) && put(key, json.textNode(element.getLocalName()));
            case OBJECT ->
                !json.has(key)
                        && object(rule, element, around)
                                .filter(it -> put(key, it))
                                .isPresent();
            case VALUE ->
                !json.has(key)
                        && value(rule, element, around)
                                .filter(it -> put(key, it))
                                .isPresent();
            case LIST ->
                canAdd(key)
                        && object(rule, element, around)
                                .filter(it -> add(key, it))
                                .isPresent();
            case TEXTS -> canAdd(key) && isText(element, around) && add(key, text(element));
            case VALUES ->
                canAdd(key)
                        && value(rule, element, around)
                                .filter(it -> add(key, it))
                                .isPresent();
        };
    }

    private Optional<ObjectNode> object(ShortRule rule, Element element, String around) {
        ShortWriter inner = new ShortWriter(rule.argument(), depth + 1);
        rule.putConstant(inner.json);
        return inner.write(element, around);
    }

    private Optional<JsonNode> value(ShortRule rule, Element element, String around) {
        return element.getFirstChild() == null && element.hasAttribute(rule.argument()) && isPlain(element, around, 1)
                ? Optional.of(json.textNode(element.getAttribute(rule.argument())))
                : Optional.empty();
    }

    private JsonNode text(Element element) {
        return json.textNode(element.getTextContent());
    }

    private JsonNode number(Element element) {
        String text = element.getTextContent();
        return text.matches("0|-?[1-9][0-9]{0,8}") ? json.numberNode(Integer.parseInt(text)) : json.textNode(text);
    }

    private boolean put(String key, JsonNode value) {
        json.set(key, value);
        return true;
    }

    /** Whether a further value of a list keeps the order: nothing else was written after the list. */
    private boolean canAdd(String key) {
        String last = "";
        for (Iterator<String> keys = json.fieldNames(); keys.hasNext(); ) {
            last = keys.next();
        }
        return last.equals(key) || !json.has(key);
    }

    private boolean add(String key, JsonNode value) {
        ArrayNode list = json.withArrayProperty(key);
        list.add(value);
        return true;
    }

    private static boolean isEmpty(Element element, String around) {
        return element.getFirstChild() == null && isPlain(element, around, 0);
    }

    private static boolean isText(Element element, String around) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Text)) {
                return false;
            }
        }
        return isPlain(element, around, 0);
    }

    /** Whether it has no prefix, so many attributes, and a declaration just where one is needed. */
    private static boolean isPlain(Element element, String around, int attributes) {
        boolean needed =
                !Objects.requireNonNullElse(element.getNamespaceURI(), "").equals(around);
        return element.getPrefix() == null
                && element.hasAttribute(ShortForm.XMLNS) == needed
                && element.getAttributes().getLength() == attributes + (needed ? 1 : 0);
    }
}
