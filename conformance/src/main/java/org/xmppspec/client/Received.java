package org.xmppspec.client;

import org.w3c.dom.Element;

/**
 * One top-level element of a stream as it came: a stanza, stream features, an error, or the peer's stream header.
 *
 * @param ms when its last byte was read, in milliseconds since the transcript started
 * @param raw its text as it stood on the wire
 * @param dom the same as a tree, namespace-aware; a stream header has no children
 */
public record Received(long ms, String raw, Element dom) {

    /** The element's name without a prefix. */
    public String name() {
        return dom.getLocalName();
    }

    /** The element's namespace, empty for none. */
    public String namespace() {
        return dom.getNamespaceURI() == null ? "" : dom.getNamespaceURI();
    }

    /** An attribute's value, empty when it is not there. */
    public String attribute(String name) {
        return dom.getAttribute(name);
    }

    /** Whether this is an element of that name in that namespace. */
    public boolean is(String name, String namespace) {
        return name.equals(name()) && namespace.equals(namespace());
    }

    @Override
    public String toString() {
        return raw;
    }
}
