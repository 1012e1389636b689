package org.xmppspec.cli.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what the short form says as XML. */
final class ShortReader {
    private final XmlText xml;

    ShortReader(XmlText xml) {
        this.xml = xml;
    }

    /** Appends an element with keys; the namespace is declared where it is not the one around. */
    void append(String name, String namespace, String around, String context, JsonPlace json) throws JsonFormException {
        Map<String, JsonPlace> members = json.members();
        List<ShortRule> rules = ShortRule.in(context);
        open(name, namespace, around, json);
        for (JsonPlace member : members.values()) {
            Optional<ShortRule> rule = find(rules, member);
            if (rule.isPresent() && rule.get().kind() == ShortRule.Kind.ATTRIBUTE) {
                attribute(rule.get(), member, namespace, namespace.equals(around));
            }
        }
        for (JsonPlace member : members.values()) {
            appendMember(rules, member, namespace, context);
        }
        xml.end(name);
    }

    private void attribute(ShortRule rule, JsonPlace member, String namespace, boolean undeclared)
            throws JsonFormException {
        String name = rule.names().get(0);
        boolean isDeclaration = name.equals(ShortForm.XMLNS);
        if (isDeclaration && !member.text().equals(namespace)) {
            throw member.mistake("\"xmlns\" of a stanza in short is \"" + namespace
                    + "\"; for another namespace write \"name\", \"attributes\" and \"children\"");
        }
        if (!isDeclaration || undeclared) {
            xml.attribute(name, member.text(), member);
        }
    }

    private void appendMember(List<ShortRule> rules, JsonPlace member, String around, String context)
            throws JsonFormException {
        if (member.key().equals(ShortForm.CHILDREN)) {
            GeneralReader general = new GeneralReader(xml);
            for (JsonPlace child : member.items()) {
                general.append(child);
            }
            return;
        }
        Optional<ShortRule> rule = find(rules, member);
        if (rule.isPresent()) {
            appendChild(rule.get(), member, around);
        } else if (!ShortRule.constantsOf(context).contains(member.key())) {
            throw unknown(rules, member, context);
        }
    }

    private static JsonFormException unknown(List<ShortRule> rules, JsonPlace member, String context) {
        List<ShortRule> sameKey =
                rules.stream().filter(rule -> rule.key().equals(member.key())).toList();
        if (!sameKey.isEmpty()) {
            String values = sameKey.stream().map(ShortRule::constantValue).collect(Collectors.joining(", "));
            return member.mistake(member.quoted() + " is an object with the \""
                    + sameKey.get(0).constantKey() + "\" " + values + "; this is " + member.description());
        }
        return member.mistake(member.quoted() + " is not known in \"" + context + "\"; known are "
                + rules.stream().map(ShortRule::key).distinct().collect(Collectors.joining(", ")) + " and children");
    }

    private void appendChild(ShortRule rule, JsonPlace member, String around) throws JsonFormException {
        switch (rule.kind()) {
            case ATTRIBUTE -> {}
            case TEXT, NUMBER -> text(rule, member, around);
            case VALUE -> value(rule, member, around);
            case FLAG -> {
                if (member.flag()) {
                    empty(rule.names().get(0), rule, member, around);
                }
            }
            case CHOICE -> choice(rule, member, around);
            case OBJECT -> object(rule, member, around);
            case LIST, TEXTS, VALUES -> {
                for (JsonPlace item : member.items()) {
                    appendItem(rule, item, around);
                }
            }
        }
    }

    private void appendItem(ShortRule rule, JsonPlace item, String around) throws JsonFormException {
        switch (rule.kind()) {
            case LIST -> object(rule, item, around);
            case TEXTS -> text(rule, item, around);
            default -> value(rule, item, around);
        }
    }

    private void object(ShortRule rule, JsonPlace json, String around) throws JsonFormException {
        append(rule.names().get(0), rule.namespace(), around, rule.argument(), json);
    }

    private void choice(ShortRule rule, JsonPlace json, String around) throws JsonFormException {
        String name = json.text();
        if (!rule.names().contains(name)) {
            throw json.mistake(
                    json.quoted() + " is one of " + String.join(", ", rule.names()) + ", not \"" + name + "\"");
        }
        empty(name, rule, json, around);
    }

    private void empty(String name, ShortRule rule, JsonPlace json, String around) throws JsonFormException {
        open(name, rule.namespace(), around, json);
        xml.end(name);
    }

    private void text(ShortRule rule, JsonPlace json, String around) throws JsonFormException {
        String name = rule.names().get(0);
        open(name, rule.namespace(), around, json);
        xml.text(json.text(), json);
        xml.end(name);
    }

    private void value(ShortRule rule, JsonPlace json, String around) throws JsonFormException {
        String name = rule.names().get(0);
        open(name, rule.namespace(), around, json);
        xml.attribute(rule.argument(), json.text(), json);
        xml.end(name);
    }

    private void open(String name, String namespace, String around, JsonPlace json) throws JsonFormException {
        xml.start(name, json);
        if (!namespace.equals(around)) {
            xml.attribute(ShortForm.XMLNS, namespace, json);
        }
    }

    private static Optional<ShortRule> find(List<ShortRule> rules, JsonPlace member) {
        return rules.stream()
                .filter(rule -> rule.key().equals(member.key()) && rule.hasConstant(member.node()))
                .findFirst();
    }
}
