package org.xmppspec.cli.shell.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.Trust;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerStartException;

/** The reference server inside this program: it starts with the first session, and has an account for every name. */
public final class EmbeddedPeer implements Peer {
    private static final String DOMAIN = "localhost";

    private final Duration timeout;
    private final Map<String, Account> accounts = new HashMap<>();
    private ReferenceServer server;
    private Connector connector;

    /**
     * Makes one.
     *
     * @param timeout how long an answer may take
     */
    public EmbeddedPeer(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public synchronized Entrance entrance(String who, boolean logsIn) throws TargetUnusableException {
        start();
        return new Entrance(connector, Optional.of(accounts.computeIfAbsent(localpart(who), this::created)));
    }

    private static String localpart(String who) {
        int at = who.indexOf('@');
        return at < 0 ? who : who.substring(0, at);
    }

    private Account created(String name) {
        String password = UUID.randomUUID().toString();
        server.addUser(name, password);
        return new Account(name, server.domain(), password);
    }

    private void start() throws TargetUnusableException {
        if (server != null) {
            return;
        }
        ServerConfig config = ServerConfig.builder().domain(DOMAIN).build();
        try {
            server = ReferenceServer.start(config);
        } catch (ServerStartException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        }
        connector = new Connector(ConnectSettings.builder(server.domain())
                .endpoint(config.host(), server.port())
                .trust(Trust.certificate(server.certificate()))
                .timeout(timeout)
                .limits(Limits.SHELL)
                .build());
    }

    @Override
    public Optional<String> domain() {
        return Optional.of(DOMAIN);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            connector.close();
            server.close();
        }
    }
}
