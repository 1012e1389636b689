package org.xmppspec.server.hook;

import java.util.List;

/** Sees, changes, drops or adds stanzas on their way through the router. */
@FunctionalInterface
public interface RoutingHook {
    /**
     * Decides what becomes of a stanza.
     *
     * @param stanza a stanza with {@code from} and {@code to}
     * @return the stanzas to go on with
     */
    List<Stanza> pass(Stanza stanza);
}
