package org.xmppspec.conformance.target;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xmppspec.client.Account;
import org.xmppspec.client.ClientAuthority;
import org.xmppspec.client.ComponentAccess;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.UnansweredException;
import org.xmppspec.client.XmppSession;

/** A server that runs somewhere as a target. */
public final class RemoteTarget {
    private static final String ACTOR = "probe";
    private static final int THREADS = 2;

    /**
     * What is known of a server beside its clients' port.
     *
     * @param authority whose certificates the server trusts when clients show them
     * @param component the component that the run may be
     */
    public record Extras(Optional<ClientAuthority> authority, Optional<ComponentSettings> component) {
        /** Nothing else. */
        public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
    }

    private RemoteTarget() {}

    /**
     * Reaches a server, sees that an account can log in, and opens it as a target.
     *
     * @param name what reports call it
     * @param settings where it is and how it is reached
     * @param provisioning where accounts come from
     * @param jobs how many cases may run at once
     * @return the open target
     * @throws TargetUnusableException when it cannot be reached or no account can log in
     */
    public static OpenTarget open(String name, ConnectSettings settings, Provisioning provisioning, int jobs)
            throws TargetUnusableException {
        return open(name, settings, provisioning, jobs, Extras.NONE);
    }

    /**
     * Does the same with what else is known of the server.
     *
     * @param name what reports call it
     * @param settings where it is and how it is reached
     * @param provisioning where accounts come from
     * @param jobs how many cases may run at once
     * @param extras what else is known
     * @param afterwards what is done when the target is closed, such as stopping a server
     * @return the open target
     * @throws TargetUnusableException when it cannot be reached, no account can log in, or the component is not taken
     */
    public static OpenTarget open(
            String name,
            ConnectSettings settings,
            Provisioning provisioning,
            int jobs,
            Extras extras,
            Runnable... afterwards)
            throws TargetUnusableException {
        Connector connector = connector(settings);
        Optional<ComponentAccess> access = Optional.empty();
        boolean opened = false;
        try {
            connector
                    .open(SessionRequest.builder(ACTOR, StreamStage.TLS).build())
                    .close();
            access = ComponentSettings.open(extras.component(), settings.timeout());
            Accounts accounts = accounts(connector, provisioning, jobs);
            String version = logIn(connector, accounts);
            Target target = new Target(name, version, settings, provisioning.word(), jobs);
            opened = true;
            return new Opened(target, connector, accounts, extras.authority(), access, afterwards);
        } catch (ConnectException | UnansweredException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        } finally {
            if (!opened) {
                access.ifPresent(ComponentAccess::close);
                connector.close();
            }
        }
    }

    private static String left(List<Account> notRemoved) {
        return notRemoved.isEmpty()
                ? ""
                : notRemoved.stream()
                        .map(Account::bare)
                        .collect(Collectors.joining(", ", " Could not be removed from the server: ", "."));
    }

    private static Connector connector(ConnectSettings settings) throws TargetUnusableException {
        try {
            return new Connector(settings);
        } catch (ConnectException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    private static Accounts accounts(Connector connector, Provisioning provisioning, int jobs) {
        String domain = connector.settings().domain();
        if (provisioning instanceof Provisioning.Given given) {
            AccountCleaner cleaner = new AccountCleaner(connector);
            given.accounts().forEach(cleaner::clean);
            return new GivenAccounts(given.accounts(), cleaner::clean);
        }
        return new AccountPool(maker(connector, provisioning), domain, 2 * jobs, THREADS);
    }

    private static AccountMaker maker(Connector connector, Provisioning provisioning) {
        if (provisioning instanceof Provisioning.Command command) {
            return new CommandMaker(command.command());
        }
        AccountMaker inBand = new InBandMaker(connector);
        boolean throwAway = provisioning instanceof Provisioning.InBand band && band.throwAway();
        return throwAway ? new ThrowAwayMaker(inBand) : inBand;
    }

    /**
     * Logs one account in and returns what the server says that it is, which it need not say. When that does not come
     * about, the accounts are closed.
     */
    private static String logIn(Connector connector, Accounts accounts) throws TargetUnusableException {
        boolean loggedIn = false;
        try {
            String version = version(connector, accounts);
            loggedIn = true;
            return version;
        } catch (ConnectException | UnansweredException | NoAccountException e) {
            accounts.close();
            throw new TargetUnusableException(e.getMessage() + left(accounts.notRemoved()), e);
        } finally {
            if (!loggedIn) {
                accounts.close();
            }
        }
    }

    private static String version(Connector connector, Accounts accounts) throws NoAccountException {
        List<Account> one = accounts.take(1);
        try {
            SessionRequest request = SessionRequest.builder(ACTOR, StreamStage.BIND)
                    .account(one.get(0))
                    .build();
            try (XmppSession session = connector.open(request)) {
                return SoftwareVersion.of(session);
            }
        } finally {
            one.forEach(accounts::giveBack);
        }
    }
}
