package org.xmppspec.cases.xep0030;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.client.Received;
import org.xmppspec.conformance.observe.StanzaSubject;

/** Reads answers of service discovery, for the rules that no template can say. */
final class Disco {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String ITEMS = "http://jabber.org/protocol/disco#items";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private Disco() {}

    /** Whether an answer is a result. */
    static boolean isResult(Element iq) {
        return iq.getAttribute("type").equals("result");
    }

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

    /** Whether there is an identity and a feature. */
    static boolean isDescription(Element iq) {
        return all(iq, INFO, "query").size() == 1
                && !all(iq, INFO, "identity").isEmpty()
                && !all(iq, INFO, "feature").isEmpty();
    }

    /** Whether there is an identity and the feature that every entity has. */
    static boolean hasWhatEveryEntityHas(Element iq) {
        return !all(iq, INFO, "identity").isEmpty()
                && all(iq, INFO, "feature").stream()
                        .anyMatch(feature -> feature.getAttribute("var").equals(INFO));
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
        return all(iq, INFO, "identity").stream()
                .map(identity -> identity.getAttribute("category") + "/" + identity.getAttribute("type"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the query has no elements of its own but items, each with a jid. */
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

    /** Whether no item has a node without a name. */
    static boolean nodesAreNotNull(Element iq) {
        return all(iq, ITEMS, "item").stream()
                .noneMatch(item ->
                        item.hasAttribute("node") && item.getAttribute("node").isEmpty());
    }

    /** The addresses in a list that are those of a resource of who has sent it, or of the user who got it. */
    static List<String> resources(Element iq) {
        String entity = iq.hasAttribute("from") ? iq.getAttribute("from") : iq.getAttribute("to");
        String account = entity.replaceFirst("/.*", "") + "/";
        return all(iq, ITEMS, "item").stream()
                .map(item -> item.getAttribute("jid"))
                .filter(jid -> jid.startsWith(account))
                .toList();
    }

    /** Whether an answer is about this node; an error need not say what it is about. */
    static boolean mirrors(Element iq, String node) {
        List<Element> queries = Stream.of(INFO, ITEMS)
                .flatMap(ns -> all(iq, ns, "query").stream())
                .toList();
        return queries.isEmpty()
                ? !isResult(iq)
                : queries.stream().allMatch(query -> query.getAttribute("node").equals(node));
    }

    /**
     * Looks whether there is a list, empty or not, or an error that says something else than that there is nothing:
     * item-not-found is not for an entity that exists.
     */
    static boolean isNotDenied(StanzaSubject answer) {
        return answer.satisfies(
                "a list, be it empty, or an error other than item-not-found",
                iq -> isResult(iq)
                        ? all(iq, ITEMS, "query").size() == 1
                        : all(iq, STANZAS, "item-not-found").isEmpty());
    }

    /** Whether an answer is a result, or an error with a type and a condition as every stanza error has them. */
    static boolean isResultOrProperError(Received answer) {
        return isResult(answer.dom())
                || all(answer.dom(), "jabber:client", "error").stream()
                        .anyMatch(error -> !error.getAttribute("type").isEmpty()
                                && !all(error, STANZAS, "*").isEmpty());
    }

    /** What an answer amounts to, addresses aside: its type, and all that its error says. */
    static String gist(Optional<Received> answer) {
        return answer.map(received -> gist(received.dom())).orElse("nothing");
    }

    private static String gist(Element iq) {
        String error = all(iq, "jabber:client", "error").stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(element.getAttribute("type")),
                        children(element)
                                .filter(Element.class::isInstance)
                                .map(child -> inShort((Element) child))
                                .sorted()))
                .collect(Collectors.joining(" "));
        return (iq.getAttribute("type") + " " + error).strip();
    }

    private static String inShort(Element child) {
        String text = child.getTextContent().strip();
        String name = STANZAS.equals(child.getNamespaceURI())
                ? child.getLocalName()
                : child.getNamespaceURI() + " " + child.getLocalName();
        return text.isEmpty() ? name : name + " '" + text + "'";
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
