package org.xmppspec.cli.json;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** Makes stanzas and other elements of all that XML allows in a stream, with a preference for what the short form knows. */
final class SomeXml {
    private static final List<String> STANZAS = List.of("message", "presence", "iq");
    private static final List<String> NAMES = List.of(
            "body",
            "subject",
            "show",
            "priority",
            "query",
            "item",
            "error",
            "text",
            "x",
            "delay",
            "stanza-id",
            "active",
            "received",
            "request",
            "forwarded",
            "message",
            "c",
            "gone",
            "ping",
            "bind",
            "\u00e9l\u00e9ment",
            "a.b-c_1");
    private static final List<String> NAMESPACES = List.of(
            "jabber:client",
            "urn:x",
            "jabber:iq:roster",
            "urn:ietf:params:xml:ns:xmpp-stanzas",
            "urn:xmpp:delay",
            "urn:xmpp:sid:0",
            "urn:xmpp:forward:0",
            "urn:xmpp:receipts",
            "http://jabber.org/protocol/chatstates",
            "urn:xmpp:ping",
            "urn:with'quote&<");
    private static final List<String> ATTRIBUTES = List.of(
            "to", "from", "id", "type", "xml:lang", "xml:space", "jid", "name", "stamp", "by", "node", "ver", "xmlns2");
    private static final List<String> TEXTS = List.of(
            "",
            "hi",
            "5",
            "-1",
            "05",
            " ",
            "\r\n\t",
            "a<b>&'\"",
            "\u00e9\ud83d\ude00\u0301",
            "]]>",
            "\u0085\u2028",
            "{\"a\": [1]}",
            "\\u0041",
            "true",
            "null");

    private final Random random;

    SomeXml(long seed) {
        random = new Random(seed);
    }

    /** An element as it may stand in a stream. */
    String element() {
        if (random.nextInt(10) == 0) {
            return element(4, List.of());
        }
        String name = one(STANZAS);
        boolean declares = random.nextInt(4) == 0;
        String redundant = random.nextInt(8) == 0 ? " xmlns='jabber:client'" : "";
        List<String> prefixes = declares ? List.of("p") : List.of();
        return "<" + name + redundant + (declares ? " xmlns:p='urn:p'" : "") + attributes(prefixes) + ">"
                + content(4, prefixes) + "</" + name + ">";
    }

    private String content(int depth, List<String> prefixes) {
        StringBuilder xml = new StringBuilder();
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            xml.append(random.nextInt(6) == 0 ? text() : element(depth - 1, prefixes));
        }
        return xml.toString();
    }

    private String element(int depth, List<String> outer) {
        String added = random.nextInt(6) == 0 ? one(List.of("p", "q", "r")) : "";
        List<String> prefixes = added.isEmpty()
                ? outer
                : Stream.concat(outer.stream(), Stream.of(added)).distinct().toList();
        String prefix = !prefixes.isEmpty() && random.nextInt(4) == 0 ? one(prefixes) + ":" : "";
        String name = prefix + one(NAMES);
        StringBuilder tag = new StringBuilder("<").append(name);
        if (random.nextBoolean()) {
            tag.append(" xmlns='")
                    .append(random.nextInt(12) == 0 ? "" : namespace())
                    .append('\'');
        }
        if (!added.isEmpty()) {
            tag.append(" xmlns:").append(added).append("='").append(namespace()).append('\'');
        }
        tag.append(random.nextBoolean() ? attributes(prefixes) : "");
        String content = random.nextBoolean() ? text() : content(depth, prefixes);
        return content.isEmpty() && random.nextBoolean()
                ? tag.append("/>").toString()
                : tag.append('>') + content + "</" + name + ">";
    }

    private String namespace() {
        return XmlEscaping.attributeValue(one(NAMESPACES));
    }

    private String text() {
        String text = one(TEXTS);
        return switch (random.nextInt(5)) {
            case 0 -> text.contains("]]>") || text.contains("\r") ? "" : "<![CDATA[" + text + "]]>";
            case 1 -> "&#" + (32 + random.nextInt(90)) + ";&#x1F600;";
            default -> XmlEscaping.text(text);
        };
    }

    private String attributes(List<String> prefixes) {
        StringBuilder xml = new StringBuilder();
        for (String name : ATTRIBUTES) {
            if (random.nextInt(5) == 0) {
                String prefix = !prefixes.isEmpty() && name.equals("node") ? prefixes.get(0) + ":" : "";
                xml.append(' ').append(prefix).append(name).append("='");
                xml.append(XmlEscaping.attributeValue(one(TEXTS))).append('\'');
            }
        }
        return xml.toString();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
