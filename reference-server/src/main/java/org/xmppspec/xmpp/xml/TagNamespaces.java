package org.xmppspec.xmpp.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what one start tag has to declare so that each of its names is in its namespace. */
final class TagNamespaces {
    private final Map<String, String> scope;
    private final Map<String, String> declared = new LinkedHashMap<>();

    TagNamespaces(StartTag tag, Map<String, String> scope) {
        this.scope = scope;
        for (NamespaceDeclaration declaration : tag.declarations()) {
            if (!declaration.prefix().equals("xml")) {
                declared.put(declaration.prefix(), declaration.namespace());
            }
        }
        scope.putAll(declared);
        bind(tag.prefix(), tag.namespace());
    }

    /** Gives the name to write for an attribute, and declares its prefix where needed. */
    String nameOf(Attribute attribute) {
        if (attribute.namespace().isEmpty() || attribute.prefix().equals("xml")) {
            return attribute.qualifiedName();
        }
        String prefix = attribute.prefix();
        if (prefix.isEmpty() || isTakenForOther(prefix, attribute.namespace())) {
            prefix = freePrefix();
        }
        bind(prefix, attribute.namespace());
        return XmlNames.qualified(prefix, attribute.localName());
    }

    List<NamespaceDeclaration> declarations() {
        List<NamespaceDeclaration> declarations = new ArrayList<>();
        declared.forEach((prefix, namespace) -> declarations.add(new NamespaceDeclaration(prefix, namespace)));
        return declarations;
    }

    private void bind(String prefix, String namespace) {
        if (!prefix.equals("xml") && !scope.getOrDefault(prefix, "").equals(namespace)) {
            declared.put(prefix, namespace);
            scope.put(prefix, namespace);
        }
    }

    private boolean isTakenForOther(String prefix, String namespace) {
        return declared.containsKey(prefix) && !declared.get(prefix).equals(namespace);
    }

    private String freePrefix() {
        int number = 0;
        while (scope.containsKey("ns" + number)) {
            number++;
        }
        return "ns" + number;
    }
}
