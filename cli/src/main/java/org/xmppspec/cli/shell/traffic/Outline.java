package org.xmppspec.cli.shell.traffic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppspec.cli.shell.xml.XmlScan;
import org.xmppspec.cli.shell.xml.XmlToken;

/**
 * What the tags of an element say, without a parser.
 *
 * @param name the outermost element's name without a prefix, empty without an element
 * @param attributes the outermost element's attributes
 * @param namespaces the namespaces that are declared anywhere in it
 * @param values the values of all attributes, by the attribute's name
 */
public record Outline(
        String name, Map<String, String> attributes, Set<String> namespaces, Map<String, Set<String>> values) {
    private static final int LONGEST = 64 << 10;

    /** Looks at a text; of a very long one at its beginning. */
    public static Outline of(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<XmlToken> tokens = XmlScan.of(some).tokens();
        Outline outline = new Outline(
                firstName(some, tokens), new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        boolean first = true;
        String attribute = "";
        for (XmlToken token : tokens) {
            switch (token.kind()) {
                case CLOSE, EMPTY -> first = false;
                case ATTRIBUTE -> attribute = token.of(some);
                case VALUE -> outline.note(attribute, some.substring(token.start() + 1, token.end() - 1), first);
                default -> {
                    continue;
                }
            }
        }
        return outline;
    }

    private static String firstName(String text, List<XmlToken> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == XmlToken.Kind.NAME)
                .findFirst()
                .map(token -> token.of(text).replaceFirst("^[^:]*:", ""))
                .orElse("");
    }

    private void note(String attribute, String value, boolean first) {
        if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
            namespaces.add(value);
            return;
        }
        values.computeIfAbsent(attribute, name -> new LinkedHashSet<>()).add(value);
        if (first) {
            attributes.put(attribute, value);
        }
    }

    /** The value of an attribute of the outermost element, empty without it. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
