package org.xmppspec.xmpp.xml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A start tag as it came over a stream, with everything that is needed to write it again.
 *
 * @param prefix the prefix as written, empty when there is none
 * @param localName the name without its prefix
 * @param namespace the namespace that the element is in, empty for none
 * @param attributes the attributes in the order of the tag
 * @param declarations the namespace declarations in the order of the tag
 */
public record StartTag(
        String prefix,
        String localName,
        String namespace,
        List<Attribute> attributes,
        List<NamespaceDeclaration> declarations) {
    /** Checks that no component is null and copies the lists. */
    public StartTag {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(localName, "localName");
        Objects.requireNonNull(namespace, "namespace");
        attributes = List.copyOf(attributes);
        declarations = List.copyOf(declarations);
    }

    /**
     * Says whether the element has this expanded name.
     *
     * @param wantedName a local name
     * @param wantedNamespace a namespace, empty for none
     * @return true when both are equal
     */
    public boolean is(String wantedName, String wantedNamespace) {
        return localName.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /**
     * Finds the value of an attribute that has no prefix.
     *
     * @param name its name
     * @return its value, or empty when the tag has no such attribute
     */
    public Optional<String> attribute(String name) {
        return attribute(name, "");
    }

    /**
     * Finds the value of an attribute.
     *
     * @param name its local name
     * @param attributeNamespace its namespace, empty for none
     * @return its value, or empty when the tag has no such attribute
     */
    public Optional<String> attribute(String name, String attributeNamespace) {
        return attributes.stream()
                .filter(attribute -> attribute.is(name, attributeNamespace))
                .map(Attribute::value)
                .findFirst();
    }

    /**
     * Finds the namespace that this very tag binds to a prefix.
     *
     * @param declaredPrefix the prefix, empty for the default namespace
     * @return the namespace, or empty when the tag does not declare the prefix
     */
    public Optional<String> declared(String declaredPrefix) {
        return declarations.stream()
                .filter(declaration -> declaration.prefix().equals(declaredPrefix))
                .map(NamespaceDeclaration::namespace)
                .findFirst();
    }

    /**
     * Gives the name as it is written in the tag.
     *
     * @return {@code prefix:name}, or the name alone
     */
    public String qualifiedName() {
        return XmlNames.qualified(prefix, localName);
    }
}
