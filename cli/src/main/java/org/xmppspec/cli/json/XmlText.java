package org.xmppspec.cli.json;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** Writes XML tag by tag; names and characters that cannot be written are mistakes in the JSON that they come from. */
final class XmlText {
    /** Keeps names from breaking out of their tag; what else is no name is found by the parser afterwards. */
    private static final Pattern NAME = Pattern.compile("[^\\s<>&'\"/=!?:\\p{Cc}]+(:[^\\s<>&'\"/=!?:\\p{Cc}]+)?");

    private final StringBuilder xml = new StringBuilder();
    private boolean tagIsOpen;

    void start(String name, JsonPlace from) throws JsonFormException {
        endTag();
        xml.append('<').append(checked(name, from));
        tagIsOpen = true;
    }

    void attribute(String name, String value, JsonPlace from) throws JsonFormException {
        xml.append(' ').append(checked(name, from)).append("='");
        xml.append(escaped(from, () -> XmlEscaping.attributeValue(value))).append('\'');
    }

    void text(String text, JsonPlace from) throws JsonFormException {
        if (!text.isEmpty()) {
            endTag();
            xml.append(escaped(from, () -> XmlEscaping.text(text)));
        }
    }

    void end(String name) {
        if (tagIsOpen) {
            xml.append("/>");
            tagIsOpen = false;
        } else {
            xml.append("</").append(name).append('>');
        }
    }

    private void endTag() {
        if (tagIsOpen) {
            xml.append('>');
            tagIsOpen = false;
        }
    }

    private static String checked(String name, JsonPlace from) throws JsonFormException {
        if (!NAME.matcher(name).matches()) {
            throw from.mistake('"' + name + "\" is no name of XML");
        }
        return name;
    }

    private static String escaped(JsonPlace from, Supplier<String> escaping) throws JsonFormException {
        try {
            return escaping.get();
        } catch (IllegalArgumentException e) {
            throw JsonFormException.at(from.at(), e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
