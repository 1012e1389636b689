package org.xmppspec.server;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.Password;
import org.xmppspec.server.storage.Storage;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

/** An XMPP server that can be started in a test or from the command line, and leaves nothing behind. */
public final class ReferenceServer implements AutoCloseable {
    private final ServerConfig config;
    private final Storage storage = Storage.inMemory();
    private final Optional<X509Certificate> certificate = Optional.empty();

    private ReferenceServer(ServerConfig config) {
        this.config = config;
    }

    /**
     * Starts a server; when this returns, it accepts connections.
     *
     * @param config what it is to be
     * @return the running server
     * @throws ServerStartException when a port is in use, a name unknown or a setting makes no sense
     */
    public static ReferenceServer start(ServerConfig config) {
        return new ReferenceServer(config);
    }

    /**
     * The port for TCP with STARTTLS.
     *
     * @return the port that is listened on
     */
    public int port() {
        return config.port();
    }

    /**
     * The port for direct TLS.
     *
     * @return the port that is listened on, -1 when there is none
     */
    public int directTlsPort() {
        return config.directTlsPort();
    }

    /**
     * The domain that the server serves.
     *
     * @return the domainpart, as prepared by the address profile
     */
    public String domain() {
        return config.domain();
    }

    /**
     * The certificate that the server shows, self-signed unless one was configured.
     *
     * @return the certificate; to trust it is to trust this server
     */
    public X509Certificate certificate() {
        return certificate.orElseThrow();
    }

    /**
     * Adds an account; from any thread.
     *
     * @param name its localpart
     * @param password its password
     * @throws IllegalArgumentException when the name is no localpart or the account exists
     */
    public void addUser(String name, String password) {
        if (!storage.accounts().create(new Account(address(name), Password.of(password), false))) {
            throw new IllegalArgumentException("The account " + name + " exists already.");
        }
    }

    /**
     * Removes an account with all its data and ends its sessions; from any thread.
     *
     * @param name its localpart
     * @return false when there is no such account
     */
    public boolean removeUser(String name) {
        return storage.accounts().remove(address(name));
    }

    /** Ends all streams, closes all ports and waits until every thread of the server has ended. */
    @Override
    public void close() {}

    private Jid address(String name) {
        try {
            return Jid.of(name, config.domain(), "", config.addressProfile());
        } catch (InvalidJidException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of an account: " + e.getMessage(), e);
        }
    }
}
