package org.xmppspec.server.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.xmpp.jid.Jid;

/** Accounts in memory. */
final class MemoryAccountStore implements AccountStore {
    private final Map<Jid, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public boolean create(Account account) {
        return accounts.putIfAbsent(account.address(), account) == null;
    }

    @Override
    public boolean update(Account account) {
        return accounts.replace(account.address(), account) != null;
    }

    @Override
    public Optional<Account> find(Jid address) {
        return Optional.ofNullable(accounts.get(address.bare()));
    }

    @Override
    public boolean remove(Jid address) {
        return accounts.remove(address) != null;
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.values());
    }
}
