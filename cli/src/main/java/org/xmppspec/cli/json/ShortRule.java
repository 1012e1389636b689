package org.xmppspec.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * One line of short-form.tsv: what a key stands for.
 *
 * @param where the objects that have the key
 * @param key the key
 * @param kind how the value is written
 * @param argument of the kind: the object's type, or the attribute that holds the value
 * @param constant the member that tells this rule from others of the same key, as {@code type=info}; empty for none
 * @param names of the attribute, or of the elements
 * @param namespace of the elements
 */
record ShortRule(
        List<String> where,
        String key,
        Kind kind,
        String argument,
        String constant,
        List<String> names,
        String namespace) {

    /** How a value is written. */
    enum Kind {
        /** As an attribute. */
        ATTRIBUTE,
        /** As the text of an element. */
        TEXT,
        /** The same, a whole number. */
        NUMBER,
        /** As an attribute of an element that has nothing else. */
        VALUE,
        /** True: an empty element. */
        FLAG,
        /** As the name of an empty element. */
        CHOICE,
        /** As an element with keys of its own. */
        OBJECT,
        /** Several of these. */
        LIST,
        /** As the texts of several elements. */
        TEXTS,
        /** As an attribute of several elements that have nothing else. */
        VALUES
    }

    private static final List<ShortRule> ALL = load();
    private static final int COLUMNS = 5;

    /** All rules. */
    static List<ShortRule> all() {
        return ALL;
    }

    /** The rules for an object, in order. */
    static List<ShortRule> in(String context) {
        return ALL.stream().filter(rule -> rule.where.contains(context)).toList();
    }

    /** The keys that tell an object of this type from others. */
    static List<String> constantsOf(String context) {
        return ALL.stream()
                .filter(rule -> rule.argument.equals(context) && !rule.constant.isEmpty())
                .map(ShortRule::constantKey)
                .toList();
    }

    boolean fits(Element element) {
        return kind != Kind.ATTRIBUTE
                && names.contains(element.getLocalName())
                && namespace.equals(Objects.requireNonNullElse(element.getNamespaceURI(), ""));
    }

    /** Whether an object in JSON is one of this rule. */
    boolean hasConstant(JsonNode value) {
        return constant.isEmpty() || value.path(constantKey()).asText().equals(constantValue());
    }

    void putConstant(ObjectNode json) {
        if (!constant.isEmpty()) {
            json.put(constantKey(), constantValue());
        }
    }

    String constantKey() {
        return constant.isEmpty() ? "" : constant.substring(0, constant.indexOf('='));
    }

    String constantValue() {
        return constant.substring(constant.indexOf('=') + 1);
    }

    private static List<ShortRule> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShortRule.class.getResourceAsStream("short-form.tsv"), "short-form.tsv"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ShortRule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShortRule parse(String line) {
        String[] cells = line.split("\t", COLUMNS);
        String[] kind = cells[2].split(" ", -1);
        return new ShortRule(
                List.of(cells[0].split(",", -1)),
                cells[1],
                Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)),
                Stream.of(kind).skip(1).findFirst().orElse(""),
                Stream.of(kind).skip(2).findFirst().orElse(""),
                Arrays.asList(cells[3].split(" ", -1)),
                cells[COLUMNS - 1]);
    }
}
