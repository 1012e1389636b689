package org.xmppspec.conformance.target;

import java.util.List;
import org.xmppspec.client.Account;

/**
 * Accounts for cases: each one belongs to one case at a time.
 *
 * <p>Safe for many threads. Accounts that the run creates are made ahead in the background and never handed out twice;
 * accounts that a user named are cleaned when they come back and handed out again.
 */
public interface Accounts extends AutoCloseable {
    /**
     * Takes several accounts at once, so that two cases never wait for each other's half.
     *
     * @param count how many, at least one
     * @return that many different accounts
     * @throws NoAccountException when that many cannot be had, with the reason
     */
    List<Account> take(int count) throws NoAccountException;

    /**
     * Takes one account.
     *
     * @throws NoAccountException when none can be had, with the reason
     */
    default Account take() throws NoAccountException {
        return take(1).get(0);
    }

    /**
     * Gives an account back that no session uses any more.
     *
     * @param account one that {@link #take} returned
     */
    void giveBack(Account account);

    /** Returns the accounts that the run created and could not remove; complete after {@link #close}. */
    List<Account> notRemoved();

    /** Removes the accounts that the run created. */
    @Override
    void close();
}
