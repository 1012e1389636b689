package org.xmppspec.cli.shell.verb;

import org.xmppspec.cli.json.JsonFormException;
import org.xmppspec.cli.json.StanzaJson;

/** Stanzas that are typed in their JSON form. */
public final class JsonLine {
    private JsonLine() {}

    /** Whether a text is to be read as JSON. */
    public static boolean isBegun(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** Whether braces or brackets are still open, or a text. */
    public static boolean needsMore(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return quoted || depth > 0;
    }

    /** The XML that it stands for. */
    static String xml(String text) {
        try {
            return String.join("", StanzaJson.toXmlAll(text));
        } catch (JsonFormException e) {
            throw new ShellMistake(e.getMessage());
        }
    }
}
