package org.xmppspec.server.hook;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/**
 * The roster, as its module offers it to others: reading, and changing with pushes to the interested resources.
 *
 * <p>Found by {@code context.shared(RosterAccess.class)}.
 */
public interface RosterAccess {
    /**
     * Reads the roster of an account.
     *
     * @param account the bare address of the account
     * @return the items
     */
    List<RosterItem> items(Jid account);

    /**
     * Reads one item.
     *
     * @param account the bare address of the account
     * @param contact the bare address of the contact
     * @return the item, or empty
     */
    Optional<RosterItem> item(Jid account, Jid contact);

    /**
     * Stores an item and pushes it to the interested resources, unless nothing that a client can see has changed.
     *
     * @param account the bare address of the account
     * @param item the item as it is from now on
     */
    void update(Jid account, RosterItem item);

    /**
     * Removes an item and pushes its removal.
     *
     * @param account the bare address of the account
     * @param contact the bare address of the contact
     */
    void remove(Jid account, Jid contact);
}
