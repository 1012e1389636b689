package org.xmppspec.cli.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xmppspec.cli.shell.prompt.KnownElements.Known;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.xml.XmlScan;
import org.xmppspec.cli.shell.xml.XmlToken;
import org.xmppspec.cli.shell.xml.XmlToken.Kind;

/** What may come next where XML is being typed. */
final class XmlProposals {
    private static final List<String> ATTRIBUTES = List.of("to", "from", "id", "type", "xml:lang", "xmlns", "node");
    private static final List<String> NAMESPACES_OF_TEMPLATES = List.of("urn:xmppspec:template");

    private final Shell shell;

    XmlProposals(Shell shell) {
        this.shell = shell;
    }

    /** The proposals for XML that breaks off at the cursor; the word that is being typed begins after a separator. */
    List<String> at(String xml) {
        XmlScan scan = XmlScan.amongWords(xml);
        int tag = xml.lastIndexOf('<');
        if (tag < 0 || xml.indexOf('>', tag) >= 0) {
            return scan.open().isEmpty() ? List.of() : List.of("</" + last(scan.open()) + ">");
        }
        String inTag = xml.substring(tag);
        if (inTag.startsWith("</")) {
            return scan.open().isEmpty() ? List.of() : List.of("/" + last(scan.open()) + ">");
        }
        if (inTag.indexOf(' ') < 0) {
            return elements(scan.open());
        }
        String attribute = openAttribute(inTag);
        return attribute.isEmpty() ? attributes(inTag) : values(attribute, name(inTag));
    }

    private static String last(List<String> open) {
        return open.get(open.size() - 1);
    }

    private static String name(String inTag) {
        return inTag.substring(1).split("\\s", 2)[0];
    }

    private List<String> elements(List<String> open) {
        String parent = open.isEmpty() ? "-" : last(open);
        return KnownElements.elements().stream()
                .filter(known -> known.parent().equals(parent))
                .map(XmlProposals::opening)
                .toList();
    }

    private static String opening(Known known) {
        return known.namespace().isEmpty() ? known.name() : known.name() + " xmlns='" + known.namespace() + "'";
    }

    /** The attribute in whose value the text ends; empty when it does not end in one. */
    private static String openAttribute(String inTag) {
        String name = "";
        for (XmlToken token : XmlScan.amongWords(inTag).tokens()) {
            if (token.kind() == Kind.ATTRIBUTE) {
                name = token.of(inTag);
            } else if (token.kind() == Kind.VALUE) {
                name = "";
            }
        }
        int quote = Math.max(inTag.lastIndexOf('\''), inTag.lastIndexOf('"'));
        return quote >= 0 && inTag.lastIndexOf('=') == quote - 1 ? name : "";
    }

    private static List<String> attributes(String inTag) {
        return ATTRIBUTES.stream()
                .filter(name -> !inTag.contains(" " + name + "="))
                .map(name -> name + "='")
                .toList();
    }

    private List<String> values(String attribute, String element) {
        List<String> values = new ArrayList<>();
        switch (attribute) {
            case "xmlns" -> {
                TreeSet<String> all = new TreeSet<>(NAMESPACES_OF_TEMPLATES);
                KnownElements.elements().stream()
                        .filter(known -> known.name().equals(element)
                                && !known.namespace().isEmpty())
                        .forEach(known -> all.add(known.namespace()));
                all.addAll(shell.seen().namespaces());
                values.addAll(all);
            }
            case "to", "from", "jid" -> {
                values.addAll(List.of("${me}", "${domain}"));
                values.addAll(shell.seen().jids());
            }
            case "id" -> {
                values.add("${id}");
                values.addAll(shell.seen().ids());
            }
            case "type" -> values.addAll(types(element));
            case "var", "node" -> values.addAll(shell.seen().features());
            default -> {
                return values;
            }
        }
        return values;
    }

    private static List<String> types(String element) {
        return switch (element) {
            case "iq" -> List.of("get", "set", "result", "error");
            case "message" -> List.of("chat", "normal", "groupchat", "headline", "error");
            case "presence" ->
                List.of("unavailable", "subscribe", "subscribed", "unsubscribe", "unsubscribed", "probe", "error");
            case "error" -> List.of("auth", "cancel", "continue", "modify", "wait");
            default -> List.of("submit", "form", "cancel", "result");
        };
    }
}
