package org.xmppspec.conformance.target;

import org.xmppspec.client.Account;

/**
 * Creates accounts at a server that is thrown away after the run, where removing them would be a waste.
 *
 * @param maker how they are created
 */
record ThrowAwayMaker(AccountMaker maker) implements AccountMaker {
    @Override
    public void create(Account account) throws NoAccountException {
        maker.create(account);
    }

    @Override
    public boolean remove(Account account) {
        return true;
    }

    @Override
    public void close() {
        maker.close();
    }
}
