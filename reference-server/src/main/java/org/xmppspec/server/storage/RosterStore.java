package org.xmppspec.server.storage;

import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/** The rosters of all accounts, with everything that the server knows about their contacts. */
public interface RosterStore {
    /**
     * All items of a roster, listed or not.
     *
     * @param account the bare address of the account
     * @return the items in the order in which they were first stored
     */
    List<RosterItem> items(Jid account);

    /**
     * One item.
     *
     * @param account the bare address of the account
     * @param contact the bare address of the contact
     * @return the item, or empty
     */
    Optional<RosterItem> item(Jid account, Jid contact);

    /**
     * Stores an item in place of the one for the same contact, and moves the version on.
     *
     * @param account the bare address of the account
     * @param item the item
     */
    void put(Jid account, RosterItem item);

    /**
     * Stores an item whose change no client can see; the version stays (RFC 6121 section 2.6.3).
     *
     * @param account the bare address of the account
     * @param item the item
     */
    void putUnseen(Jid account, RosterItem item);

    /**
     * Removes an item, and moves the version on if clients saw the item.
     *
     * @param account the bare address of the account
     * @param contact the bare address of the contact
     */
    void remove(Jid account, Jid contact);

    /**
     * Forgets the roster of an account.
     *
     * @param account the bare address of the account
     */
    void clear(Jid account);

    /**
     * The present version of a roster (RFC 6121 section 2.6).
     *
     * @param account the bare address of the account
     * @return a number that grows with each change and is never used twice, not even after {@link #clear}
     */
    long version(Jid account);

    /**
     * What has changed since a version.
     *
     * @param account the bare address of the account
     * @param version a version that {@link #version} returned before
     * @return the changes in their order, at most one for each contact; empty Optional when it is no longer known
     */
    Optional<List<RosterChange>> changesSince(Jid account, long version);
}
