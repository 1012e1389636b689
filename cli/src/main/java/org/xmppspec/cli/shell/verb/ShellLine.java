package org.xmppspec.cli.shell.verb;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.cli.shell.xml.XmlScan;

/**
 * A line as it was typed, or several that belong together: {@code [SESSION] VERB REST}, or XML.
 *
 * @param text all of it
 * @param actor the session that is named; empty for the current one
 * @param verb the word; {@code send} where only XML stands
 * @param rest what follows the word
 * @param xmlAt the index in the text at which XML begins; -1 where none is due
 */
public record ShellLine(String text, Optional<String> actor, String verb, String rest, int xmlAt) {
    /** The word that sends what stands after it. */
    public static final String SEND = "send";

    private static final List<String> WITH_XML = List.of(SEND, "expect", "expect-nothing", "answer");
    private static final Pattern WORD = Pattern.compile("\\s*([^\\s<]+):?(?:\\s+|(?=<)|$)");

    /**
     * Reads a line.
     *
     * @param text what was typed
     * @param isVerb tells the words of the shell from the names of sessions
     */
    public static ShellLine of(String text, Predicate<String> isVerb) {
        Matcher first = WORD.matcher(text);
        if (!first.lookingAt()) {
            return line(text, Optional.empty(), SEND, 0);
        }
        if (isVerb.test(first.group(1))) {
            return line(text, Optional.empty(), first.group(1), first.end());
        }
        Matcher second = WORD.matcher(text).region(first.end(), text.length());
        String name = first.group(1).replaceFirst(":$", "");
        if (second.lookingAt() && isVerb.test(second.group(1))) {
            return line(text, Optional.of(name), second.group(1), second.end());
        }
        boolean xml = first.end() < text.length() && text.charAt(first.end()) == '<';
        return xml
                ? line(text, Optional.of(name), SEND, first.end())
                : new ShellLine(text, Optional.empty(), first.group(1), text.substring(first.end()), -1);
    }

    private static ShellLine line(String text, Optional<String> actor, String verb, int end) {
        int xml = WITH_XML.contains(verb) ? text.indexOf('<', end) : -1;
        return new ShellLine(text, actor, verb, text.substring(end).strip(), xml);
    }

    /** The XML in it, as far as it goes; empty where none is due or none stands there. */
    public Optional<XmlScan> xml() {
        if (xmlAt < 0) {
            return Optional.empty();
        }
        String part = text.substring(xmlAt);
        return Optional.of(verb.equals(SEND) ? XmlScan.of(part) : XmlScan.amongWords(part));
    }

    /** The words of the rest. */
    public List<String> words() {
        return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+", -1));
    }

    /** Whether nothing is there to be done: an empty line, or a comment. */
    public boolean isEmpty() {
        return text.isBlank() || text.stripLeading().startsWith("#");
    }
}
