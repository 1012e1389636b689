package org.xmppspec.server.fault.condition;

import org.xmppspec.xmpp.xml.XmlElement;

/** Gives a child another name. */
final class Renaming {
    private Renaming() {}

    /** Copies an element whose empty child of one name has another. */
    static XmlElement of(XmlElement parent, String from, String to, String namespace) {
        return parent.toBuilder()
                .clearContent()
                .content(parent.children().stream()
                        .map(child -> child.is(from, namespace) ? XmlElement.of(to, namespace) : child)
                        .toList())
                .build();
    }
}
