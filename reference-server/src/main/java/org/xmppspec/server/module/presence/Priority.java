package org.xmppspec.server.module.presence;

import java.util.List;
import java.util.OptionalInt;
import org.xmppspec.xmpp.xml.XmlElement;

/** The priority in a presence stanza (RFC 6121 section 4.7.2.3). */
final class Priority {
    private Priority() {}

    /**
     * Reads the priority.
     *
     * @param presence the stanza
     * @return -128 to 127, 0 when the stanza does not say; empty when what it says is no priority, or it says it twice
     */
    static OptionalInt of(XmlElement presence) {
        List<XmlElement> elements = presence.children("priority", presence.namespace());
        if (elements.isEmpty()) {
            return OptionalInt.of(0);
        }
        if (elements.size() > 1 || !elements.get(0).children().isEmpty()) {
            return OptionalInt.empty();
        }
        return parse(elements.get(0).text().strip());
    }

    private static OptionalInt parse(String text) {
        try {
            int priority = Integer.parseInt(text);
            return priority >= Byte.MIN_VALUE && priority <= Byte.MAX_VALUE
                    ? OptionalInt.of(priority)
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
