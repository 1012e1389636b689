package org.xmppspec.server;

import java.util.HashMap;
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

/**
 * What a {@link ReferenceServer} is to be; immutable.
 *
 * @param host the address to listen on, a name or an IP address
 * @param port the port for TCP with STARTTLS; 0 takes a free one
 * @param directTlsPort the port for direct TLS; 0 takes a free one, -1 does not listen
 * @param domain the domain to serve
 * @param componentPort the port for external components; 0 takes a free one; listened on only if there are any
 * @param components domains and secrets of the external components that may connect
 * @param users localparts and passwords of the accounts that exist from the start
 * @param addressProfile how addresses are prepared and compared
 * @param tls what is wanted of TLS on {@code port}
 * @param key the key and certificate to show; empty for a self-signed one made at the start
 * @param clientTrust whose certificates clients may authenticate with
 * @param mechanisms the SASL mechanisms that may be offered, in the order in which they are listed
 * @param saslAttempts how often a peer may fail with one SASL mechanism before its stream is closed
 * @param limitsBefore what input may cost before authentication
 * @param limitsAfter what input may cost after authentication
 * @param timeouts how long the server waits
 * @param conflict what happens when a resource is in use
 * @param maxResources how many resources an account may bind at once
 * @param writeBuffer how many bytes may wait for a peer that does not read, before it is cut off
 * @param threads how many threads serve the connections
 * @param modules the modules; empty for all that {@code ServiceLoader} finds
 * @param faults names of modules that are off by default, such as deliberate faults
 */
public record ServerConfig(
        String host,
        int port,
        int directTlsPort,
        String domain,
        int componentPort,
        Map<String, String> components,
        Map<String, String> users,
        AddressProfile addressProfile,
        TlsPolicy tls,
        Optional<KeyMaterial> key,
        Trust clientTrust,
        List<String> mechanisms,
        int saslAttempts,
        XmlLimits limitsBefore,
        XmlLimits limitsAfter,
        Timeouts timeouts,
        ConflictResolution conflict,
        int maxResources,
        int writeBuffer,
        int threads,
        Optional<List<ServerModule>> modules,
        List<String> faults) {

    /**
     * Starts a configuration that listens on free ports of the loopback interface for the domain {@code localhost}.
     *
     * @return a builder
     */
    public static ServerConfigBuilder builder() {
        return new ServerConfigBuilder();
    }

    /**
     * Changes whose certificates clients may authenticate with.
     *
     * @param trust the trust
     * @return a configuration that differs in that only
     */
    public ServerConfig withClientTrust(Trust trust) {
        return with(trust, components);
    }

    /**
     * Lets one more external component connect.
     *
     * @param name its domain
     * @param secret what it authenticates with
     * @return a configuration that differs in that only
     */
    public ServerConfig withComponent(String name, String secret) {
        Map<String, String> more = new HashMap<>(components);
        more.put(name, secret);
        return with(clientTrust, Map.copyOf(more));
    }

    private ServerConfig with(Trust trust, Map<String, String> others) {
        return new ServerConfig(
                host,
                port,
                directTlsPort,
                domain,
                componentPort,
                others,
                users,
                addressProfile,
                tls,
                key,
                trust,
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

    /** Names the server, never the passwords of its accounts and the secrets of its components. */
    @Override
    public String toString() {
        return "ServerConfig[" + domain + " on " + host + ":" + port + "]";
    }
}
