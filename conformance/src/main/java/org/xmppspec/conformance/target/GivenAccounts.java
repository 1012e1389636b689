package org.xmppspec.conformance.target;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.UnansweredException;

/** Accounts that a user named: handed out in turn, cleaned when they come back, never removed. */
final class GivenAccounts implements Accounts {
    private static final long LONGEST_WAIT_S = 120;

    private final int total;
    private final Consumer<Account> cleaner;
    private final Deque<Account> free;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition returned = lock.newCondition();

    /**
     * @param accounts the accounts, clean
     * @param cleaner empties one
     */
    GivenAccounts(List<Account> accounts, Consumer<Account> cleaner) {
        this.total = accounts.size();
        this.cleaner = cleaner;
        this.free = new ArrayDeque<>(accounts);
    }

    @Override
    public List<Account> take(int count) throws NoAccountException {
        if (count > total) {
            throw new NoAccountException("The case needs " + count + " accounts at once and only " + total
                    + (total == 1 ? " was" : " were") + " given; name more with --account.");
        }
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return await(count);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void giveBack(Account account) {
        try {
            cleaner.accept(account);
        } catch (ConnectException | UnansweredException e) {
            // The next case that takes the account meets the same obstacle and reports it as its own set-up's.
            putBack(account);
            return;
        }
        putBack(account);
    }

    @Override
    public List<Account> notRemoved() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing was created.
    }

    private List<Account> await(int count) throws NoAccountException, InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_S);
        while (free.size() < count) {
            left = returned.awaitNanos(left);
            if (left <= 0) {
                throw new NoAccountException("Of the " + total + " accounts given, " + count + " were not free within "
                        + LONGEST_WAIT_S + " s; name more with --account or use fewer --jobs.");
            }
        }
        List<Account> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(free.removeFirst());
        }
        return taken;
    }

    private void putBack(Account account) {
        lock.lock();
        try {
            free.addLast(account);
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static NoAccountException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new NoAccountException("The case was interrupted while it waited for an account.", e);
    }
}
