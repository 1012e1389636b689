package org.xmppspec.conformance.script.step;

import java.util.Locale;

/** What an actor is to the target. */
public enum Role {
    /** A client that logs in to an account. */
    CLIENT,
    /** A connection of nobody: it never authenticates, unless it does so itself in raw bytes. */
    RAW,
    /** An external component (XEP-0114) with a stream of its own. */
    COMPONENT,
    /** A user at another domain, that of the run's component. */
    CONTACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
