package org.xmppspec.xmpp.stanza;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sender can do about a stanza error (RFC 6120 section 8.3.2). */
public enum StanzaErrorType {
    /** Retry with other credentials. */
    AUTH,
    /** Do not retry. */
    CANCEL,
    /** Nothing: it is a warning only. */
    CONTINUE,
    /** Retry after changing what was sent. */
    MODIFY,
    /** Retry after waiting. */
    WAIT;

    /**
     * Gives the value of the attribute {@code type}.
     *
     * @return the name in lower case
     */
    public String attributeValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a type by the value of the attribute.
     *
     * @param value the value
     * @return the type, or empty when the specification defines none of that name
     */
    public static Optional<StanzaErrorType> ofAttributeValue(String value) {
        return Arrays.stream(values())
                .filter(type -> type.attributeValue().equals(value))
                .findFirst();
    }
}
