package org.xmppspec.cases.xep0030;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads answers of service discovery, for the rules that no template can say. */
final class Disco {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String ITEMS = "http://jabber.org/protocol/disco#items";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private Disco() {}

    /** Whether each identity has category and type, and no category, type and language come with two names. */
    static boolean identitiesAreSound(Element iq) {
        Map<String, String> names = new HashMap<>();
        for (Element identity : all(iq, INFO, "identity")) {
            if (identity.getAttribute("category").isEmpty()
                    || identity.getAttribute("type").isEmpty()) {
                return false;
            }
            String name = identity.getAttribute("name");
            if (!names.computeIfAbsent(kind(identity), kind -> name).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each feature has a var and no child elements. */
    static boolean featuresAreSound(Element iq) {
        return all(iq, INFO, "feature").stream()
                .allMatch(feature -> !feature.getAttribute("var").isEmpty()
                        && feature.getElementsByTagName("*").getLength() == 0);
    }

    /** The names that identities of the first one's language have. */
    static Set<String> identityNames(Element iq) {
        List<Element> identities = all(iq, INFO, "identity");
        Set<String> names = new LinkedHashSet<>();
        for (Element identity : identities) {
            if (identity.getAttribute("xml:lang").equals(identities.get(0).getAttribute("xml:lang"))
                    && identity.hasAttribute("name")) {
                names.add(identity.getAttribute("name"));
            }
        }
        return names;
    }

    /** Category and type of each identity, in alphabetical order. */
    static List<String> identities(Element iq) {
        return all(iq, INFO, "identity").stream().map(Disco::kind).sorted().toList();
    }

    /** Whether the query has nothing but items in it, each with a jid. */
    static boolean itemsAreSound(Element iq) {
        List<Element> items = all(iq, ITEMS, "item");
        return all(iq, ITEMS, "query").size() == 1
                && all(iq, ITEMS, "*").size() == items.size() + 1
                && items.stream().noneMatch(item -> item.getAttribute("jid").isEmpty());
    }

    /** Whether no item has text in it. */
    static boolean itemsHaveNoText(Element iq) {
        return all(iq, ITEMS, "item").stream()
                .flatMap(item -> children(item))
                .allMatch(child -> child.getNodeType() == Node.ELEMENT_NODE);
    }

    /** The addresses of the items that have no node. */
    static List<String> jidsWithoutNode(Element iq) {
        return all(iq, ITEMS, "item").stream()
                .filter(item -> !item.hasAttribute("node"))
                .map(item -> item.getAttribute("jid"))
                .toList();
    }

    /** What an answer amounts to, addresses aside: its type, and the type and condition of its error. */
    static String gist(Element iq) {
        String error = all(iq, "jabber:client", "error").stream()
                .map(element -> element.getAttribute("type"))
                .findFirst()
                .orElse("");
        String condition = all(iq, STANZAS, "*").stream()
                .map(Node::getLocalName)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("");
        return String.join(" ", iq.getAttribute("type"), error, condition).strip();
    }

    private static String kind(Element identity) {
        return identity.getAttribute("category") + "/" + identity.getAttribute("type") + " "
                + identity.getAttribute("xml:lang");
    }

    private static List<Element> all(Element below, String namespace, String name) {
        var nodes = below.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Stream<Node> children(Node parent) {
        var nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item);
    }
}
