package org.xmppspec.cli.shell.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.conformance.script.step.XPathLook;

/**
 * Which traffic is shown: what all of its rules let through.
 *
 * @param rules in the order in which they were made
 */
public record TrafficFilter(List<Rule> rules) {
    /** Lets everything through. */
    public static final TrafficFilter NONE = new TrafficFilter(List.of());

    /**
     * One condition.
     *
     * @param words as it was typed
     * @param fits whether an item fulfils it
     */
    public record Rule(String words, Predicate<Item> fits) {
        /** The rule that lets through what this one does not. */
        public Rule negated() {
            return new Rule("not " + words, fits.negate());
        }
    }

    /** Copies the list. */
    public TrafficFilter {
        rules = List.copyOf(rules);
    }

    /** This filter with one rule more. */
    public TrafficFilter and(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new TrafficFilter(more);
    }

    /** Whether an item is shown. */
    public boolean shows(Item item) {
        return rules.stream().allMatch(rule -> rule.fits().test(item));
    }

    /** By the name of the outermost element, a kind of piece, or a direction: {@code message,presence}, {@code in}. */
    public static Rule kind(String names) {
        Set<String> wanted =
                new TreeSet<>(List.of(names.toLowerCase(java.util.Locale.ROOT).split(",", -1)));
        return new Rule(
                "kind " + names,
                item -> wanted.contains(item.outline().name().toLowerCase(java.util.Locale.ROOT))
                        || wanted.contains(item.piece().kind().name().toLowerCase(java.util.Locale.ROOT))
                        || wanted.contains(item.direction().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** By whom it is from or to: an address, with or without a resource, or a domain. */
    public static Rule jid(String jid) {
        return new Rule("jid " + jid, item -> {
            Outline outline = item.outline();
            return isUnder(outline.attribute("from"), jid) || isUnder(outline.attribute("to"), jid);
        });
    }

    private static boolean isUnder(String address, String jid) {
        return address.equals(jid)
                || address.startsWith(jid + "/")
                || address.endsWith("@" + jid)
                || address.contains("@" + jid + "/");
    }

    /** By a namespace that is declared in it; {@code *} at the end stands for anything. */
    public static Rule namespace(String namespace) {
        String prefix = namespace.endsWith("*") ? namespace.substring(0, namespace.length() - 1) : null;
        return new Rule(
                "ns " + namespace,
                item -> item.outline().namespaces().stream()
                        .anyMatch(ns -> prefix == null ? ns.equals(namespace) : ns.startsWith(prefix)));
    }

    /** By session. */
    public static Rule session(String name) {
        return new Rule("session " + name, item -> item.actor().equals(name));
    }

    /** By an XPath expression that is true or finds something in it; the prefixes are those of scripts. */
    public static Rule xpath(String expression) {
        return new Rule("xpath " + expression, item -> {
            try {
                return item.piece().kind() == Piece.Kind.ELEMENT
                        && Fragments.parse(item.piece().text(), "jabber:client").stream()
                                .anyMatch(element -> XPathLook.holds(expression, element));
            } catch (IllegalArgumentException e) {
                return false;
            }
        });
    }

    /** By text that occurs in it. */
    public static Rule text(String text) {
        return new Rule("text " + text, item -> item.piece().text().contains(text));
    }

    @Override
    public String toString() {
        return String.join(", ", rules.stream().map(Rule::words).toList());
    }
}
