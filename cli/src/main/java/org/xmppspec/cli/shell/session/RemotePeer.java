package org.xmppspec.cli.shell.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xmppspec.cli.option.Addresses;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Servers somewhere: one for each domain that somebody names. */
public final class RemotePeer implements Peer {
    private final Function<String, ConnectSettings> settings;
    private final Function<String, Optional<String>> passwords;
    private final Optional<String> domain;
    private final Map<String, Connector> connectors = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();

    /**
     * Makes one.
     *
     * @param settings how a domain is reached
     * @param passwords finds the password of a bare JID
     * @param domain the domain that is meant when nobody names one
     */
    public RemotePeer(
            Function<String, ConnectSettings> settings,
            Function<String, Optional<String>> passwords,
            Optional<String> domain) {
        this.settings = settings;
        this.passwords = passwords;
        this.domain = domain;
    }

    @Override
    public synchronized Entrance entrance(String who, boolean logsIn) throws TargetUnusableException {
        int at = who.indexOf('@');
        String wanted = at >= 0
                ? Addresses.domainpart(who.substring(at + 1))
                : domain.orElseThrow(() -> new TargetUnusableException(
                        "'" + who + "' has no domain; write an address, such as connect " + who + "@example.org"));
        Connector connector = connectors.computeIfAbsent(wanted, name -> new Connector(settings.apply(name)));
        return new Entrance(connector, logsIn ? Optional.of(account(who, wanted)) : Optional.empty());
    }

    private Account account(String who, String wanted) throws TargetUnusableException {
        String bare = who.indexOf('@') >= 0 ? who : who + "@" + wanted;
        Account known = accounts.get(bare);
        if (known != null) {
            return known;
        }
        String password = passwords
                .apply(bare)
                .orElseThrow(() -> new TargetUnusableException(
                        "there is no password for " + bare + ": set XMPPSPEC_PASSWORD or give --password-file"));
        Account account = new Account(Addresses.localpart(bare), wanted, password);
        accounts.put(bare, account);
        return account;
    }

    @Override
    public synchronized void refused(String who) {
        accounts.remove(who);
        domain.ifPresent(name -> accounts.remove(who + "@" + name));
    }

    @Override
    public Optional<String> domain() {
        return domain;
    }

    @Override
    public synchronized void close() {
        connectors.values().forEach(Connector::close);
    }
}
