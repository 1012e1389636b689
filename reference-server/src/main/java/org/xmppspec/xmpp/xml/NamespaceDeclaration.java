package org.xmppspec.xmpp.xml;

import java.util.Objects;

/**
 * A namespace declaration in a start tag.
 *
 * @param prefix the prefix that is bound, empty for the default namespace
 * @param namespace the namespace name, empty where the default namespace is switched off
 */
public record NamespaceDeclaration(String prefix, String namespace) {
    /** Checks that no component is null. */
    public NamespaceDeclaration {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(namespace, "namespace");
    }
}
