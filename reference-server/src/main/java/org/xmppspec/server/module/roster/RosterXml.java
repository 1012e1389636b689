package org.xmppspec.server.module.roster;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** Roster items as clients see them (RFC 6121 section 2.1.2). */
final class RosterXml {
    private RosterXml() {}

    /**
     * Writes the payload of a roster result or a roster push.
     *
     * @param version the version of the roster
     * @param items the items
     */
    static XmlElement query(String version, List<XmlElement> items) {
        return XmlElement.builder("query", Namespaces.ROSTER)
                .attribute("ver", version)
                .content(items)
                .build();
    }

    /**
     * Writes an item.
     *
     * @param item what the server knows
     * @return the item; empty when clients do not see it
     */
    static Optional<XmlElement> item(RosterItem item) {
        if (!item.listed()) {
            return Optional.empty();
        }
        XmlElementBuilder element = XmlElement.builder("item", Namespaces.ROSTER)
                .attribute("jid", item.contact().toString())
                .attribute("name", item.name())
                .attribute("subscription", item.subscription());
        if (item.ask()) {
            element.attribute("ask", "subscribe");
        }
        if (item.approved()) {
            element.attribute("approved", "true");
        }
        item.groups().forEach(group -> element.child("group", group));
        return Optional.of(element.build());
    }

    /**
     * Writes that an item is no longer there.
     *
     * @param contact whose item it was
     */
    static XmlElement removed(Jid contact) {
        return XmlElement.builder("item", Namespaces.ROSTER)
                .attribute("jid", contact.toString())
                .attribute("subscription", "remove")
                .build();
    }
}
