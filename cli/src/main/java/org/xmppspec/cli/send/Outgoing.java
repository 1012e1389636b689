package org.xmppspec.cli.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xmppspec.cli.json.JsonFormException;
import org.xmppspec.cli.json.StanzaJson;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.client.xml.MalformedXmlException;
import org.xmppspec.xmpp.stream.Namespaces;

/**
 * What is to be sent.
 *
 * @param jid the account that the user named before it; empty for none
 * @param texts XML with variables, in order; each is one or more elements
 */
record Outgoing(String jid, List<String> texts) {
    private static final String STANDARD_INPUT = "-";

    /**
     * Reads what stands on the command line.
     *
     * @param words an address or none, and then stanzas; a hyphen is what comes on {@code in}
     * @param json whether JSON may stand for XML
     * @param in the standard input
     * @throws IllegalArgumentException when something is neither
     */
    static Outgoing of(List<String> words, boolean json, InputStream in) {
        boolean named = !words.isEmpty() && isAddress(words.get(0));
        List<String> texts = new ArrayList<>();
        for (String word : words.subList(named ? 1 : 0, words.size())) {
            boolean isInput = STANDARD_INPUT.equals(word);
            String name = isInput ? "the standard input" : "'" + beginning(word) + "'";
            texts.addAll(xml(isInput ? everything(in) : word, name, json));
        }
        return new Outgoing(named ? words.get(0) : "", List.copyOf(texts));
    }

    private static boolean isAddress(String word) {
        return !STANDARD_INPUT.equals(word) && word.chars().noneMatch(c -> c == '<' || c == '{' || c == '[');
    }

    private static List<String> xml(String text, String name, boolean json) {
        try {
            if (json && !text.stripLeading().startsWith("<")) {
                return StanzaJson.toXmlAll(text);
            }
            if (!text.isBlank()) {
                List<?> unused = Fragments.parse(text, Namespaces.CLIENT);
            }
            return text.isBlank() ? List.of() : List.of(text.strip());
        } catch (JsonFormException e) {
            throw new IllegalArgumentException(name + " is no stanza: " + e.getMessage(), e);
        } catch (MalformedXmlException e) {
            throw new IllegalArgumentException(
                    name + " is not well-formed XML: " + e.reason() + " (line " + e.line() + ", column " + e.column()
                            + ")",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " holds no stanza, which begins with '<'", e);
        }
    }

    private static String everything(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the standard input cannot be read", e);
        }
    }

    /** The name of the element that a text begins with: what comes then may be secret. */
    private static String beginning(String word) {
        String text = word.strip();
        int end = 0;
        while (end < text.length() && end < 40 && " />\n\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end) + (end < text.length() ? "..." : "");
    }
}
