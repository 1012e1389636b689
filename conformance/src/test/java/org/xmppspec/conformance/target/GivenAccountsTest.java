package org.xmppspec.conformance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;

class GivenAccountsTest {
    private static final Account ROMEO = new Account("romeo", "montague.lit", "r0m30");
    private static final Account JULIET = new Account("juliet", "montague.lit", "j111t");

    private final List<Account> cleaned = new CopyOnWriteArrayList<>();

    @Test
    void aCaseThatNeedsTwoWaitsUntilTwoAreBack() throws Exception {
        GivenAccounts accounts = new GivenAccounts(List.of(ROMEO, JULIET), cleaned::add);
        Account first = accounts.take();
        CompletableFuture<List<Account>> both = CompletableFuture.supplyAsync(() -> takeBoth(accounts));
        accounts.giveBack(first);
        assertEquals(2, both.get(10, TimeUnit.SECONDS).size());
        assertEquals(List.of(ROMEO), cleaned);
    }

    @Test
    void moreThanThereAreIsRefusedAtOnce() {
        GivenAccounts accounts = new GivenAccounts(List.of(ROMEO, JULIET), cleaned::add);
        NoAccountException refused = assertThrows(NoAccountException.class, () -> accounts.take(3));
        assertEquals(
                "The case needs 3 accounts at once and only 2 were given; name more with --account.",
                refused.getMessage());
    }

    private static List<Account> takeBoth(GivenAccounts accounts) {
        try {
            return accounts.take(2);
        } catch (NoAccountException e) {
            throw new IllegalStateException(e);
        }
    }
}
