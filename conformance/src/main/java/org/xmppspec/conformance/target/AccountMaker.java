package org.xmppspec.conformance.target;

import org.xmppspec.client.Account;

/** A way to create accounts at a target and to remove them again; called from several threads. */
interface AccountMaker {
    /**
     * Creates an account.
     *
     * @param account name and password that it is to have
     * @throws NoAccountException when the target does not create it, with the reason
     */
    void create(Account account) throws NoAccountException;

    /**
     * Removes an account that {@link #create} made.
     *
     * @param account the account
     * @return false when it is still there as far as can be told
     */
    boolean remove(Account account);

    /** Ends what was kept open between calls. */
    default void close() {}
}
