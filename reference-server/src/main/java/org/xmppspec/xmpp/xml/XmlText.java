package org.xmppspec.xmpp.xml;

import java.util.Objects;

/**
 * Character data inside an element.
 *
 * @param value the characters, unescaped
 */
public record XmlText(String value) implements XmlNode {
    /** Checks that the text is not null. */
    public XmlText {
        Objects.requireNonNull(value, "value");
    }
}
