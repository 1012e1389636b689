package org.xmppspec.server.module.presence;

import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Presence that the server makes itself, without addresses. */
final class PresenceStanzas {
    private PresenceStanzas() {}

    /** Returns presence that says no more than that a resource is available. */
    static XmlElement available() {
        return XmlElement.of("presence", Namespaces.CLIENT);
    }

    /** Returns presence that says no more than that a resource, or all of an account, is unavailable. */
    static XmlElement unavailable() {
        return ofType("unavailable");
    }

    /**
     * Makes presence of a type.
     *
     * @param type value of the type attribute
     */
    static XmlElement ofType(String type) {
        return available().withAttribute("type", type);
    }
}
