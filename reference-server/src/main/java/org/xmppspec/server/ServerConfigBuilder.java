package org.xmppspec.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.session.ConflictResolution;
import org.xmppspec.server.session.Timeouts;
import org.xmppspec.server.session.TlsPolicy;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.tls.KeyMaterial;
import org.xmppspec.xmpp.tls.Trust;
import org.xmppspec.xmpp.xml.XmlLimits;

/** Puts a {@link ServerConfig} together; each setting has a default that suits a test on one machine. */
public final class ServerConfigBuilder {
    private String host = "127.0.0.1";
    private int port;
    private int directTlsPort;
    private String domain = "localhost";
    private int componentPort;
    private final Map<String, String> components = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private AddressProfile addressProfile = AddressProfile.PRECIS;
    private TlsPolicy tls = TlsPolicy.REQUIRED;
    private List<String> mechanisms = List.of(
            "SCRAM-SHA-512-PLUS",
            "SCRAM-SHA-256-PLUS",
            "SCRAM-SHA-1-PLUS",
            "SCRAM-SHA-512",
            "SCRAM-SHA-256",
            "SCRAM-SHA-1",
            "EXTERNAL",
            "PLAIN");
    private Optional<KeyMaterial> key = Optional.empty();
    private Trust clientTrust = Trust.certificates(List.of());
    private int saslAttempts = 5;
    private XmlLimits limitsBefore = XmlLimits.BEFORE_AUTHENTICATION;
    private XmlLimits limitsAfter = XmlLimits.AFTER_AUTHENTICATION;
    private Timeouts timeouts = Timeouts.DEFAULT;
    private ConflictResolution conflict = ConflictResolution.RENAME_NEW;
    private int maxResources = 10;
    private int writeBuffer = 8 << 20;
    private int threads = 2;
    private Optional<List<ServerModule>> modules = Optional.empty();
    private List<String> faults = List.of();

    ServerConfigBuilder() {}

    /**
     * Sets the address to listen on.
     *
     * @param value a name or an IP address
     * @return this builder
     */
    public ServerConfigBuilder host(String value) {
        host = value;
        return this;
    }

    /**
     * Sets the port for TCP with STARTTLS.
     *
     * @param value the port; 0 takes a free one
     * @return this builder
     */
    public ServerConfigBuilder port(int value) {
        port = value;
        return this;
    }

    /**
     * Sets the port for direct TLS.
     *
     * @param value the port; 0 takes a free one, -1 does not listen
     * @return this builder
     */
    public ServerConfigBuilder directTlsPort(int value) {
        directTlsPort = value;
        return this;
    }

    /**
     * Sets the domain to serve.
     *
     * @param value a domainpart
     * @return this builder
     */
    public ServerConfigBuilder domain(String value) {
        domain = value;
        return this;
    }

    /**
     * Adds an account.
     *
     * @param name its localpart
     * @param password its password
     * @return this builder
     */
    public ServerConfigBuilder user(String name, String password) {
        users.put(name, password);
        return this;
    }

    /**
     * Sets how addresses are prepared and compared.
     *
     * @param value the profile
     * @return this builder
     */
    public ServerConfigBuilder addressProfile(AddressProfile value) {
        addressProfile = value;
        return this;
    }

    /**
     * Sets what is wanted of TLS on the port for STARTTLS.
     *
     * @param value the policy
     * @return this builder
     */
    public ServerConfigBuilder tls(TlsPolicy value) {
        tls = value;
        return this;
    }

    /**
     * Sets the key and certificate to show, instead of a self-signed one made at the start.
     *
     * @param value the key with its certificates
     * @return this builder
     */
    public ServerConfigBuilder key(KeyMaterial value) {
        key = Optional.of(value);
        return this;
    }

    /**
     * Sets whose certificates clients may authenticate with by EXTERNAL.
     *
     * @param value the trust; by default nobody is trusted
     * @return this builder
     */
    public ServerConfigBuilder clientTrust(Trust value) {
        clientTrust = value;
        return this;
    }

    /**
     * Sets how many threads serve the connections.
     *
     * @param value the number, at least 1
     * @return this builder
     */
    public ServerConfigBuilder threads(int value) {
        threads = value;
        return this;
    }

    /**
     * Sets the SASL mechanisms; PLAIN and -PLUS are still offered under TLS only, EXTERNAL with a certificate only.
     *
     * @param value names in the order in which they are listed
     * @return this builder
     */
    public ServerConfigBuilder mechanisms(String... value) {
        mechanisms = List.of(value);
        return this;
    }

    /**
     * Sets how often a peer may fail to authenticate.
     *
     * @param value number of failures with one mechanism after which the stream is closed, at least 1
     * @return this builder
     */
    public ServerConfigBuilder saslAttempts(int value) {
        saslAttempts = value;
        return this;
    }

    /**
     * Sets what input may cost.
     *
     * @param before limits for peers that have not authenticated
     * @param after limits for peers that have
     * @return this builder
     */
    public ServerConfigBuilder limits(XmlLimits before, XmlLimits after) {
        limitsBefore = before;
        limitsAfter = after;
        return this;
    }

    /**
     * Sets how long the server waits.
     *
     * @param value the times
     * @return this builder
     */
    public ServerConfigBuilder timeouts(Timeouts value) {
        timeouts = value;
        return this;
    }

    /**
     * Sets what happens when a resource is in use.
     *
     * @param value the policy
     * @return this builder
     */
    public ServerConfigBuilder conflict(ConflictResolution value) {
        conflict = value;
        return this;
    }

    /**
     * Sets how many resources an account may bind at once.
     *
     * @param value the number, at least 1
     * @return this builder
     */
    public ServerConfigBuilder maxResources(int value) {
        maxResources = value;
        return this;
    }

    /**
     * Sets how much may wait for a peer that does not read.
     *
     * @param bytes the number of bytes above which the peer is cut off
     * @return this builder
     */
    public ServerConfigBuilder writeBuffer(int bytes) {
        writeBuffer = bytes;
        return this;
    }

    /**
     * Lets an external component connect (XEP-0114).
     *
     * @param name its domain
     * @param secret what it authenticates with
     * @return this builder
     */
    public ServerConfigBuilder component(String name, String secret) {
        components.put(name, secret);
        return this;
    }

    /**
     * Sets the port for external components.
     *
     * @param value the port; 0 takes a free one
     * @return this builder
     */
    public ServerConfigBuilder componentPort(int value) {
        componentPort = value;
        return this;
    }

    /**
     * Sets the modules instead of those that {@code ServiceLoader} finds.
     *
     * @param value new instances, for one server only
     * @return this builder
     */
    public ServerConfigBuilder modules(ServerModule... value) {
        modules = Optional.of(List.of(value));
        return this;
    }

    /**
     * Switches on modules that are off by default, such as deliberate faults.
     *
     * @param names their names
     * @return this builder
     */
    public ServerConfigBuilder faults(String... names) {
        faults = List.of(names);
        return this;
    }

    /**
     * Makes the configuration.
     *
     * @return what was set, with defaults for the rest
     */
    public ServerConfig build() {
        return new ServerConfig(
                host,
                port,
                directTlsPort,
                domain,
                componentPort,
                Map.copyOf(components),
                Map.copyOf(users),
                addressProfile,
                tls,
                key,
                clientTrust,
                mechanisms,
                saslAttempts,
                limitsBefore,
                limitsAfter,
                timeouts,
                conflict,
                maxResources,
                writeBuffer,
                threads,
                modules,
                faults);
    }
}
