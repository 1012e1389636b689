package org.xmppspec.conformance.catalogue;

import java.util.Locale;

/** What is done about a statement. */
public enum Status {
    /** Cases claim it. The catalogue does not say this, the cases do. */
    TESTED,
    /** It is not tested, for a reason that the catalogue gives. */
    EXCUSED,
    /** Nothing is done about it yet. */
    PENDING;

    /**
     * Finds the status by its name in the catalogue.
     *
     * @param name {@code excused} or {@code pending}
     * @return the status
     * @throws IllegalArgumentException when there is no such status
     */
    public static Status of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in the catalogue and in reports. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
