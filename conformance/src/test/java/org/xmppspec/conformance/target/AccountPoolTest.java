package org.xmppspec.conformance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;

class AccountPoolTest {
    private final Set<Account> server = ConcurrentHashMap.newKeySet();

    /** A server that makes accounts until it has had enough, and keeps those whose removal is denied. */
    private final class Server implements AccountMaker {
        private final int most;
        private final boolean removes;
        private int made;
        private int tries;

        Server(int most, boolean removes) {
            this.most = most;
            this.removes = removes;
        }

        @Override
        public synchronized void create(Account account) throws NoAccountException {
            if (made++ >= most) {
                throw new NoAccountException("capulet.lit makes no more accounts");
            }
            server.add(account);
        }

        @Override
        public synchronized boolean remove(Account account) {
            tries++;
            return removes && server.remove(account);
        }
    }

    @Test
    void noAccountIsHandedOutTwice() throws Exception {
        try (AccountPool pool = new AccountPool(new Server(100, true), "capulet.lit", 4, 2)) {
            Set<Account> taken = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                List<Account> some = pool.take(3);
                taken.addAll(some);
                some.forEach(pool::giveBack);
            }
            assertEquals(30, taken.size());
            assertEquals(
                    Set.of("capulet.lit"),
                    Set.copyOf(taken.stream().map(Account::domain).toList()));
        }
    }

    @Test
    void closingRemovesAllThatWasCreated() throws Exception {
        AccountPool pool = new AccountPool(new Server(100, true), "capulet.lit", 4, 2);
        pool.giveBack(pool.take());
        pool.take();
        pool.close();
        assertEquals(Set.of(), server);
        assertEquals(List.of(), pool.notRemoved());
        assertThrows(NoAccountException.class, pool::take);
    }

    @Test
    void whatCannotBeRemovedIsListed() throws Exception {
        AccountPool pool = new AccountPool(new Server(3, false), "capulet.lit", 1, 1);
        Account taken = pool.take();
        pool.giveBack(taken);
        pool.close();
        assertTrue(pool.notRemoved().contains(taken));
        assertEquals(server, Set.copyOf(pool.notRemoved()));
    }

    @Test
    void removingIsGivenUpWhenItNeverWorks() throws Exception {
        Server kept = new Server(100, false);
        AccountPool pool = new AccountPool(kept, "capulet.lit", 50, 1);
        List<Account> taken = pool.take(50);
        pool.close();
        assertTrue(pool.notRemoved().containsAll(taken));
        assertTrue(kept.tries < 10, () -> kept.tries + " tries, each of which may cost a time-out");
    }

    @Test
    void closingRemovesAlsoOnAThreadThatIsInterrupted() throws Exception {
        AccountPool pool = new AccountPool(new Server(100, true), "capulet.lit", 4, 2);
        pool.take(4);
        Thread.currentThread().interrupt();
        pool.close();
        assertTrue(Thread.interrupted());
        assertEquals(Set.of(), server);
    }

    @Test
    void aRefusalIsPassedOnWithItsReasonAndTheRestIsNotLost() throws Exception {
        try (AccountPool pool = new AccountPool(new Server(2, true), "capulet.lit", 1, 1)) {
            NoAccountException refused = assertThrows(NoAccountException.class, () -> pool.take(3));
            assertEquals("capulet.lit makes no more accounts", refused.getMessage());
            assertEquals(2, pool.take(2).size());
        }
    }

    @Test
    void closingRemovesAlsoWhatIsBeingCreatedAtThatMoment() throws Exception {
        CountDownLatch creating = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AccountMaker slow = new AccountMaker() {
            @Override
            public void create(Account account) throws NoAccountException {
                creating.countDown();
                await(goOn);
                server.add(account);
            }

            @Override
            public boolean remove(Account account) {
                return server.remove(account);
            }
        };
        AccountPool pool = new AccountPool(slow, "capulet.lit", 1, 1);
        await(creating);
        Thread closing = new Thread(pool::close);
        closing.start();
        goOn.countDown();
        closing.join(TimeUnit.SECONDS.toMillis(10));
        assertFalse(closing.isAlive());
        assertEquals(Set.of(), server);
        assertEquals(List.of(), pool.notRemoved());
    }

    private static void await(CountDownLatch latch) throws NoAccountException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new NoAccountException("the test waits for too long");
            }
        } catch (InterruptedException e) {
            throw new NoAccountException("the test was interrupted", e);
        }
    }
}
