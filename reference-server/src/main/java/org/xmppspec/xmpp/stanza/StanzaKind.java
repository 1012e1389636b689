package org.xmppspec.xmpp.stanza;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** The three kinds of stanza (RFC 6120 section 8). */
public enum StanzaKind {
    /** A one-way message. */
    MESSAGE,
    /** Availability, or a subscription. */
    PRESENCE,
    /** A request or its answer. */
    IQ;

    /**
     * Gives the name of the element.
     *
     * @return its local name
     */
    public String elementName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the kind of an element.
     *
     * @param element a top-level element
     * @return its kind, or empty when its name or its namespace is not that of a stanza
     */
    public static Optional<StanzaKind> of(XmlElement element) {
        boolean content = element.namespace().equals(Namespaces.CLIENT)
                || element.namespace().equals(Namespaces.SERVER);
        return Arrays.stream(values())
                .filter(kind -> content && kind.elementName().equals(element.localName()))
                .findFirst();
    }
}
