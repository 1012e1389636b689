package org.xmppspec.cli.shell.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.client.Account;
import org.xmppspec.conformance.target.NoAccountException;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;

/** A server that is installed on this machine: it starts with the first session; each name has an account of its own. */
public final class LocalPeer implements Peer {
    private final TargetChoice choice;
    private final Map<String, Account> accounts = new HashMap<>();
    private OpenTarget target;

    /** Makes one of a choice. */
    public LocalPeer(TargetChoice choice) {
        this.choice = choice;
    }

    @Override
    public synchronized Entrance entrance(String who, boolean logsIn) throws TargetUnusableException {
        if (target == null) {
            target = choice.opener().open();
        }
        return new Entrance(target.connector(), logsIn ? Optional.of(account(who)) : Optional.empty());
    }

    private Account account(String who) throws TargetUnusableException {
        Optional<Account> known = accounts.values().stream()
                .filter(account -> account.bare().equals(who))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        try {
            Account account = accounts.get(who);
            if (account == null) {
                account = target.accounts().take();
                accounts.put(who, account);
            }
            return account;
        } catch (NoAccountException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> domain() {
        return Optional.of(choice.planned().settings().domain());
    }

    @Override
    public synchronized void close() {
        if (target != null) {
            target.close();
        }
    }
}
