package org.xmppspec.cli.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xmppspec.xmpp.xml.Attribute;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;
import org.xmppspec.xmpp.xml.XmlNode;
import org.xmppspec.xmpp.xml.XmlText;

/** Ways in which what a server sends can be odd, and still be well-formed XML. */
final class Oddity {
    private static final XmlElement STRANGE = XmlElement.of("strange", "urn:strange", "thing");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "@",
            "a@b@c/d/e",
            "0",
            "-1",
            "99999999999999999999999",
            "TRUE",
            "result",
            "error",
            "\u202e\u0301",
            "x".repeat(3000));
    private static final List<Change> CHANGES = List.of(
            Oddity::withoutAnAttribute,
            Oddity::withAnotherValue,
            Oddity::withAnotherValue,
            (element, random) ->
                    element.toBuilder().name("", "odd", element.namespace()).build(),
            (element, random) -> element.toBuilder()
                    .name(element.prefix(), element.localName(), "urn:odd")
                    .build(),
            (element, random) -> element.toBuilder().clearContent().build(),
            (element, random) ->
                    element.toBuilder().content(twice(element.content())).build(),
            (element, random) -> element.withChild(STRANGE),
            (element, random) -> element.withChild(element),
            (element, random) -> element.toBuilder().text("text").build(),
            (element, random) -> element.withChild(nested(60)));

    /** One way to change an element. */
    @FunctionalInterface
    private interface Change {
        XmlElement of(XmlElement element, Random random);
    }

    private Oddity() {}

    /** Returns what is sent in place of an element: usually one that is odd somewhere, none, two, or others as well. */
    static List<XmlElement> of(XmlElement element, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> List.of();
            case 1 -> List.of(element, element);
            case 2 -> List.of(STRANGE, element);
            default -> List.of(changedSomewhere(element, random));
        };
    }

    private static XmlElement changedSomewhere(XmlElement element, Random random) {
        List<XmlElement> children = element.children();
        if (children.isEmpty() || random.nextBoolean()) {
            return CHANGES.get(random.nextInt(CHANGES.size())).of(element, random);
        }
        XmlElement chosen = children.get(random.nextInt(children.size()));
        XmlElement changed = changedSomewhere(chosen, random);
        List<XmlNode> content = new ArrayList<>(element.content());
        content.replaceAll(node -> node == chosen ? changed : node);
        return element.toBuilder().content(content).build();
    }

    private static XmlElement withoutAnAttribute(XmlElement element, Random random) {
        XmlElementBuilder builder = element.toBuilder();
        if (!element.attributes().isEmpty()) {
            builder.removeAttribute(anyOf(element, random).localName());
        }
        return builder.build();
    }

    private static XmlElement withAnotherValue(XmlElement element, Random random) {
        if (element.attributes().isEmpty()) {
            List<XmlNode> text = List.of(new XmlText(VALUES.get(random.nextInt(VALUES.size()))));
            return element.toBuilder().content(text).build();
        }
        Attribute attribute = anyOf(element, random);
        return element.withAttribute(attribute.localName(), VALUES.get(random.nextInt(VALUES.size())));
    }

    private static Attribute anyOf(XmlElement element, Random random) {
        return element.attributes().get(random.nextInt(element.attributes().size()));
    }

    private static List<XmlNode> twice(List<XmlNode> content) {
        List<XmlNode> twice = new ArrayList<>(content);
        twice.addAll(content);
        return twice;
    }

    private static XmlElement nested(int depth) {
        XmlElement innermost = XmlElement.of("nested", "urn:strange");
        for (int i = 1; i < depth; i++) {
            innermost = XmlElement.of("nested", "urn:strange").withChild(innermost);
        }
        return innermost;
    }
}
