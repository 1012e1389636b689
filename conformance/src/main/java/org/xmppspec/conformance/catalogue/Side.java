package org.xmppspec.conformance.catalogue;

import java.util.Locale;

/** Whom a statement is about. */
public enum Side {
    /** The server. */
    SERVER,
    /** The client. */
    CLIENT,
    /** Whoever sends or receives, or it is not said. */
    EITHER;

    /**
     * Finds the side by its name in the catalogue.
     *
     * @param name {@code server}, {@code client} or {@code either}
     * @return the side
     * @throws IllegalArgumentException when there is no such side
     */
    public static Side of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in the catalogue. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
