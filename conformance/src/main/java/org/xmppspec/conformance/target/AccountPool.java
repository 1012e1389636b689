package org.xmppspec.conformance.target;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.client.Account;

/** Accounts that are created ahead in the background, used once, and removed as soon as they come back. */
final class AccountPool implements Accounts {
    private static final long LONGEST_WAIT_S = 60;
    private static final long LONGEST_REMOVAL_S = 30;
    private static final int HOPELESS = 4;

    private final AccountMaker maker;
    private final AccountNames names;
    private final int ahead;
    private final ExecutorService workers;
    private final Deque<Future<Account>> ready = new ArrayDeque<>();
    private final Set<Account> existing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger vainRemovals = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Starts to create accounts.
     *
     * @param maker how accounts are created
     * @param domain the domain that they belong to
     * @param ahead how many are kept ready, at least one
     * @param threads how many are created or removed at once, at least one
     */
    AccountPool(AccountMaker maker, String domain, int ahead, int threads) {
        this.maker = maker;
        this.names = new AccountNames(domain);
        this.ahead = ahead;
        this.workers = Executors.newFixedThreadPool(threads, AccountPool::worker);
        fill(ahead);
    }

    @Override
    public List<Account> take(int count) throws NoAccountException {
        List<Future<Account>> taken = takeFutures(count);
        List<Account> accounts = new ArrayList<>();
        try {
            for (Future<Account> future : taken) {
                accounts.add(get(future));
            }
            return List.copyOf(accounts);
        } catch (NoAccountException e) {
            accounts.forEach(this::putBackUnused);
            throw e;
        }
    }

    @Override
    public synchronized void giveBack(Account account) {
        if (!closed) {
            workers.execute(() -> remove(account));
        }
    }

    @Override
    public List<Account> notRemoved() {
        return existing.stream().sorted(Comparator.comparing(Account::bare)).toList();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            vainRemovals.set(0);
            existing.forEach(account -> workers.execute(() -> remove(account)));
            workers.shutdown();
        }
        if (!endWithin(TimeUnit.SECONDS.toNanos(LONGEST_REMOVAL_S))) {
            workers.shutdownNow();
        }
        maker.close();
    }

    /** Waits for the workers also when the thread is interrupted: nothing may be left at the target for that. */
    private boolean endWithin(long nanos) {
        long deadline = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return workers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized List<Future<Account>> takeFutures(int count) throws NoAccountException {
        if (closed) {
            throw new NoAccountException("The run is ending, there are no more accounts.");
        }
        fill(ahead + count);
        List<Future<Account>> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(ready.removeFirst());
        }
        return taken;
    }

    private synchronized void fill(int size) {
        while (ready.size() < size) {
            ready.addLast(workers.submit(this::create));
        }
    }

    private synchronized void putBackUnused(Account account) {
        ready.addFirst(CompletableFuture.completedFuture(account));
    }

    private Account create() throws NoAccountException {
        if (closed) {
            throw new NoAccountException("The run is ending, there are no more accounts.");
        }
        Account account = names.next();
        maker.create(account);
        existing.add(account);
        if (closed) {
            remove(account);
        }
        return account;
    }

    /** Removes an account, unless several in a row could not be removed: each try may cost a time-out. */
    private void remove(Account account) {
        if (!existing.contains(account) || vainRemovals.get() >= HOPELESS) {
            return;
        }
        if (maker.remove(account)) {
            existing.remove(account);
            vainRemovals.set(0);
        } else {
            vainRemovals.incrementAndGet();
        }
    }

    private static Account get(Future<Account> future) throws NoAccountException {
        try {
            return future.get(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoAccountException known) {
                throw new NoAccountException(known.getMessage(), known);
            }
            throw new NoAccountException("No account could be created: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new NoAccountException("No account was created within " + LONGEST_WAIT_S + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAccountException("The case was interrupted while it waited for an account.", e);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "xmppspec-accounts");
        thread.setDaemon(true);
        return thread;
    }
}
