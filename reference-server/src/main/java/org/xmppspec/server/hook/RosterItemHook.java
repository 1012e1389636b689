package org.xmppspec.server.hook;

import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/** Is told that a user has removed an item from the roster. */
@FunctionalInterface
public interface RosterItemHook {
    /**
     * Takes note of the removal.
     *
     * @param account the bare address of the account
     * @param item the item as it was
     */
    void removed(Jid account, RosterItem item);
}
