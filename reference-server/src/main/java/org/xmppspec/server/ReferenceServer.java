package org.xmppspec.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.xmppspec.server.hook.ComponentSecrets;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.server.session.ClientFeatures;
import org.xmppspec.server.session.PeerConnections;
import org.xmppspec.server.session.Role;
import org.xmppspec.server.session.StreamSettings;
import org.xmppspec.server.session.Transport;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.Password;
import org.xmppspec.server.storage.Storage;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;
import org.xmppspec.xmpp.tls.ServerTls;
import org.xmppspec.xmpp.tls.TlsContexts;
import org.xmppspec.xmpp.tls.TlsServer;

/** An XMPP server that can be started in a test or from the command line, and leaves nothing behind. */
public final class ReferenceServer implements AutoCloseable {
    /** The beginning of the name of every thread that a server starts. */
    public static final String THREAD_PREFIX = "xmpp-server";

    private final LocalDomain domain;
    private final ServerThreads threads = new ServerThreads(THREAD_PREFIX);
    private final EventLoopGroup loops;
    private final PeerConnections peers = new PeerConnections();
    private final LoadedModules modules;
    private TlsServer tls;
    private Listeners listeners;
    private boolean closed;

    private ReferenceServer(ServerConfig config, Jid address) {
        modules = LoadedModules.load(config);
        loops = new MultiThreadIoEventLoopGroup(config.threads(), threads, NioIoHandler.newFactory());
        domain = new LocalDomain(address, Storage.inMemory(), this::later);
    }

    private void later(Duration delay, Runnable task) {
        var unused = loops.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts a server; when this returns, it accepts connections.
     *
     * @param config what it is to be
     * @return the running server
     * @throws ServerStartException when a port is in use, a name unknown or a setting makes no sense
     */
    public static ReferenceServer start(ServerConfig config) {
        ReferenceServer server = new ReferenceServer(config, address(config.domain(), config.addressProfile()));
        try {
            server.open(config);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e instanceof ServerStartException ? e : new ServerStartException(e.getMessage(), e);
        }
    }

    private void open(ServerConfig config) {
        domain.share(ComponentSecrets.class, componentSecrets(config));
        modules.start(domain);
        tls = tls(config);
        StreamSettings settings = new StreamSettings(
                domain,
                peers,
                tls,
                config.tls(),
                config.clientTrust(),
                config.mechanisms(),
                config.saslAttempts(),
                config.limitsBefore(),
                config.limitsAfter(),
                config.timeouts(),
                config.conflict(),
                config.maxResources(),
                config.writeBuffer());
        ClientFeatures.nothingBeforeTls(domain.hooks(), config.tls());
        config.users().forEach(this::addUser);
        listeners = new Listeners(loops, config.host());
        listeners.open(config.port(), settings, Transport.TCP, Role.CLIENT);
        if (config.directTlsPort() >= 0) {
            listeners.open(config.directTlsPort(), settings, Transport.DIRECT_TLS, Role.CLIENT);
        }
        if (!config.components().isEmpty()) {
            listeners.open(config.componentPort(), settings, Transport.TCP, Role.COMPONENT);
        }
    }

    private static ComponentSecrets componentSecrets(ServerConfig config) {
        Map<String, String> secrets = new HashMap<>();
        config.components()
                .forEach((name, secret) ->
                        secrets.put(address(name, config.addressProfile()).domainpart(), secret));
        return new ComponentSecrets(secrets);
    }

    /**
     * The port for TCP with STARTTLS.
     *
     * @return the port that is listened on
     */
    public int port() {
        return listeners.port(Transport.TCP, Role.CLIENT);
    }

    /**
     * The port for direct TLS.
     *
     * @return the port that is listened on, -1 when there is none
     */
    public int directTlsPort() {
        return listeners.port(Transport.DIRECT_TLS, Role.CLIENT);
    }

    /**
     * The port for external components.
     *
     * @return the port that is listened on, -1 when there is none
     */
    public int componentPort() {
        return listeners.port(Transport.TCP, Role.COMPONENT);
    }

    /**
     * The domain that the server serves.
     *
     * @return the domainpart, as prepared by the address profile
     */
    public String domain() {
        return domain.domain().toString();
    }

    /**
     * The certificate that the server shows, self-signed unless one was configured.
     *
     * @return the certificate; to trust it is to trust this server
     */
    public X509Certificate certificate() {
        return tls.certificate();
    }

    /**
     * Adds an account; from any thread.
     *
     * @param name its localpart
     * @param password its password
     * @throws IllegalArgumentException when the name is no localpart, the password cannot be one or the account exists
     */
    public void addUser(String name, String password) {
        Account account = new Account(address(name), Password.of(password), false);
        if (!domain.serial().call(() -> domain.storage().accounts().create(account))) {
            throw new IllegalArgumentException("The account '" + name + "' exists already.");
        }
    }

    /**
     * Removes an account with all its data and ends its sessions; from any thread.
     *
     * @param name its localpart
     * @return false when there is no such account
     */
    public boolean removeUser(String name) {
        return domain.removeAccount(address(name));
    }

    /** Ends all streams, closes all ports and waits until every thread of the server has ended. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (listeners != null) {
            listeners.close();
        }
        peers.shutDown();
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        threads.join();
        modules.stop();
    }

    private Jid address(String name) {
        try {
            return Jid.of(name, domain(), "", domain.addressProfile());
        } catch (InvalidJidException e) {
            throw new IllegalArgumentException("'" + name + "' cannot name an account: " + e.getMessage(), e);
        }
    }

    private static Jid address(String name, AddressProfile profile) {
        try {
            return Jid.of("", name, "", profile);
        } catch (InvalidJidException e) {
            throw new ServerStartException("'" + name + "' is no domain: " + e.getMessage(), e);
        }
    }

    private TlsServer tls(ServerConfig config) {
        try {
            KeyMaterial key =
                    config.key().isPresent() ? config.key().get() : CertificateAuthority.selfSigned(config.domain());
            ServerTls settings = ServerTls.of(key);
            for (UnaryOperator<ServerTls> hook : domain.hooks().tls().settings()) {
                settings = hook.apply(settings);
            }
            return TlsContexts.server(settings);
        } catch (GeneralSecurityException e) {
            throw new ServerStartException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }
}
