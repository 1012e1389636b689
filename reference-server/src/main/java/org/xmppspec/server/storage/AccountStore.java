package org.xmppspec.server.storage;

import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/** The accounts of the server. */
public interface AccountStore {
    /**
     * Adds an account unless there is one.
     *
     * @param account the account
     * @return false when the address is taken
     */
    boolean create(Account account);

    /**
     * Replaces an account that exists.
     *
     * @param account the account as it is from now on
     * @return false when there is no such account
     */
    boolean update(Account account);

    /**
     * Finds an account.
     *
     * @param address an address of the account; its resourcepart does not count
     * @return the account, or empty
     */
    Optional<Account> find(Jid address);

    /**
     * Whether there is an account.
     *
     * @param address an address of the account; its resourcepart does not count
     * @return true when it exists
     */
    default boolean exists(Jid address) {
        return find(address).isPresent();
    }

    /**
     * Removes an account, not its data in other stores.
     *
     * @param address the bare address
     * @return false when there was none
     */
    boolean remove(Jid address);

    /**
     * All accounts.
     *
     * @return the accounts as they are now
     */
    List<Account> all();
}
