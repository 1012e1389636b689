package org.xmppspec.xmpp.jid;

import java.util.Locale;

/** The parts of an address. */
public enum JidPart {
    /** What stands before the {@code @}. */
    LOCALPART,
    /** The server's name or address; never missing. */
    DOMAINPART,
    /** What stands after the first slash. */
    RESOURCEPART;

    /**
     * Gives the name that the specifications use.
     *
     * @return {@code localpart}, {@code domainpart} or {@code resourcepart}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
