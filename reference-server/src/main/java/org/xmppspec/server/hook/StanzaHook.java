package org.xmppspec.server.hook;

import java.util.List;

/** Sees, changes, drops or adds stanzas of one session. */
@FunctionalInterface
public interface StanzaHook {
    /**
     * Decides what becomes of a stanza.
     *
     * @param session the session that sent it or is about to receive it
     * @param stanza the stanza
     * @return the stanzas to go on with: the same one, another, several, or none when it is dealt with
     */
    List<Stanza> pass(ClientSession session, Stanza stanza);
}
