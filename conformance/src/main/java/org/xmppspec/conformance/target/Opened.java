package org.xmppspec.conformance.target;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xmppspec.client.ClientAuthority;
import org.xmppspec.client.ComponentAccess;
import org.xmppspec.client.Connector;

/** An open target put together from its parts. */
final class Opened implements OpenTarget {
    private final Target target;
    private final Connector connector;
    private final Accounts accounts;
    private final Optional<ClientAuthority> authority;
    private final Optional<ComponentAccess> component;
    private final List<Runnable> afterwards;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param authority whose certificates the target trusts when clients show them
     * @param component the component that the run may be
     * @param afterwards what is done at the end, once accounts are removed and connections closed
     */
    Opened(
            Target target,
            Connector connector,
            Accounts accounts,
            Optional<ClientAuthority> authority,
            Optional<ComponentAccess> component,
            Runnable... afterwards) {
        this.target = target;
        this.connector = connector;
        this.accounts = accounts;
        this.authority = authority;
        this.component = component;
        this.afterwards = List.of(afterwards);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Optional<ClientAuthority> clientAuthority() {
        return authority;
    }

    @Override
    public Optional<ComponentAccess> component() {
        return component;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            accounts.close();
            component.ifPresent(ComponentAccess::close);
            connector.close();
            afterwards.forEach(Runnable::run);
        }
    }
}
