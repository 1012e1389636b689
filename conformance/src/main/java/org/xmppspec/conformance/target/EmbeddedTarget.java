package org.xmppspec.conformance.target;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xmppspec.client.Account;
import org.xmppspec.client.ClientAuthority;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.Endpoint;
import org.xmppspec.client.Trust;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerStartException;

/** The reference server inside this process as a target. */
public final class EmbeddedTarget {
    /** What reports call it. */
    public static final String NAME = "embedded";

    private static final int OPENINGS = 16;
    private static final String EXTERNAL = "EXTERNAL";

    private EmbeddedTarget() {}

    /**
     * Starts a reference server that trusts an authority of the target's own, and opens it as a target; closing the target
     * stops the server.
     *
     * @param config what the server is to be, faults included
     * @param timeout how long an answer may take
     * @param jobs how many cases may run at once
     * @return the open target
     * @throws TargetUnusableException when the server cannot be started with this configuration
     */
    public static OpenTarget open(ServerConfig config, Duration timeout, int jobs) throws TargetUnusableException {
        ClientAuthority authority = ClientAuthority.create();
        String componentDomain = "component." + config.domain();
        String secret = UUID.randomUUID().toString();
        ReferenceServer server = start(config.withComponent(componentDomain, secret)
                .withClientTrust(org.xmppspec.xmpp.tls.Trust.certificates(List.of(authority.certificate()))));
        ConnectSettings.Builder settings = ConnectSettings.builder(server.domain())
                .endpoint(config.host(), server.port())
                .trust(Trust.certificate(server.certificate()))
                .timeout(timeout)
                .openings(OPENINGS);
        if (server.directTlsPort() > 0) {
            settings.directTls(config.host(), server.directTlsPort());
        }
        Target target = new Target(NAME, "xmppspec reference server", settings.build(), NAME, jobs);
        ComponentSettings component =
                new ComponentSettings(new Endpoint(config.host(), server.componentPort()), componentDomain, secret);
        Accounts accounts = new AccountPool(new Direct(server), server.domain(), 2 * jobs, 1);
        return new Opened(
                target,
                new Connector(target.settings()),
                accounts,
                Optional.of(authority).filter(trusted -> config.mechanisms().contains(EXTERNAL)),
                Optional.of(component.access(timeout)),
                server::close);
    }

    private static ReferenceServer start(ServerConfig config) throws TargetUnusableException {
        try {
            return ReferenceServer.start(config);
        } catch (ServerStartException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    /** Adds accounts without any stream; they end with the server. */
    private record Direct(ReferenceServer server) implements AccountMaker {
        @Override
        public void create(Account account) {
            server.addUser(account.localpart(), account.password());
        }

        @Override
        public boolean remove(Account account) {
            return server.removeUser(account.localpart());
        }
    }
}
