package org.xmppspec.client.match;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that {@code ${name}} stands for in cases, scripts and the shell.
 *
 * <p>One object serves all actors of a case: {@code ${romeo.full}}, {@code ${domain}} and whatever a template has
 * captured. It may be used by several threads at once.
 */
public final class Variables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}?");

    private final Map<String, String> values = new ConcurrentHashMap<>();

    /**
     * Gives a name its value; a value that the name had before is replaced.
     *
     * @param name starts with a letter and goes on with letters, digits, {@code _}, {@code .} or {@code -}
     * @param value the text that the name stands for
     * @return this object
     * @throws TemplateException when the name is malformed or is a word with a meaning of its own in templates
     */
    public Variables set(String name, String value) {
        if (!NAME.matcher(name).matches() || ValueRule.isReserved(name)) {
            throw new TemplateException("'" + name + "' cannot be the name of a variable: take letters, digits, _ . - "
                    + "and none of the words " + ValueRule.reservedWords());
        }
        values.put(name, value);
        return this;
    }

    /**
     * Gives several names their values, for instance what a match has captured.
     *
     * @param newValues values by name
     * @return this object
     */
    public Variables setAll(Map<String, String> newValues) {
        newValues.forEach(this::set);
        return this;
    }

    /**
     * Looks a name up.
     *
     * @param name the name, without {@code ${}}
     * @return its value, if it has one
     */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Lists all names with their values, in alphabetical order.
     *
     * @return a copy
     */
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }

    /**
     * Replaces each {@code ${name}} of a plain text by its value.
     *
     * @param text the text
     * @return the text with all values filled in
     * @throws TemplateException when a name is unknown or a reference does not end
     */
    public String expand(String text) {
        return expandInto(text, UnaryOperator.identity());
    }

    /**
     * Replaces each {@code ${name}} of an XML text by its value, escaped so that it may stand in text and attributes.
     *
     * @param xml the XML with references in text or attribute values
     * @return the XML with all values filled in
     * @throws TemplateException when a name is unknown or a reference does not end
     */
    public String expandXml(String xml) {
        return expandInto(xml, XmlSnippet::escape);
    }

    /** Fills in the known names and leaves everything else as it is, for showing a template to a person. */
    String expandForDisplay(String xml) {
        return REFERENCE
                .matcher(xml)
                .replaceAll(reference -> Matcher.quoteReplacement(
                        get(reference.group(1)).map(XmlSnippet::escape).orElse(reference.group())));
    }

    /** Replaces each reference by its value, changed so that it fits into the text. */
    String expandInto(String text, UnaryOperator<String> change) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            if (!reference.group().endsWith("}")) {
                throw new TemplateException("'" + reference.group() + "' has no closing brace in: " + text);
            }
            String value = get(reference.group(1)).orElseThrow(() -> unknown(reference.group(1), text));
            return Matcher.quoteReplacement(change.apply(value));
        });
    }

    private TemplateException unknown(String name, String text) {
        String problem = ValueRule.isReserved(name)
                ? "${" + name + "} has a meaning only in a template, and only as a whole attribute value or text"
                : "Unknown variable ${" + name + "}; known are " + all().keySet();
        return new TemplateException(problem + ". In: " + text);
    }
}
