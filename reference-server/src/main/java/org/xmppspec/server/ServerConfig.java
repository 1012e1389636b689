package org.xmppspec.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.xml.XmlLimits;

/**
 * What a {@link ReferenceServer} is to be; immutable.
 *
 * @param host the address to listen on, a name or an IP address
 * @param port the port for TCP with STARTTLS; 0 takes a free one
 * @param directTlsPort the port for direct TLS; 0 takes a free one, -1 does not listen
 * @param domain the domain to serve
 * @param users localparts and passwords of the accounts that exist from the start
 * @param addressProfile how addresses are prepared and compared
 * @param tls what is wanted of TLS on {@code port}
 * @param mechanisms the SASL mechanisms that may be offered, in the order in which they are listed
 * @param saslAttempts how often a peer may fail to authenticate before its stream is closed
 * @param limitsBefore what input may cost before authentication
 * @param limitsAfter what input may cost after authentication
 * @param timeouts how long the server waits
 * @param conflict what happens when a resource is in use
 * @param maxResources how many resources an account may bind at once
 * @param writeBuffer how many bytes may wait for a peer that does not read, before it is cut off
 * @param modules the modules; empty for all that {@code ServiceLoader} finds
 * @param faults names of modules that are off by default, such as deliberate faults
 */
public record ServerConfig(
        String host,
        int port,
        int directTlsPort,
        String domain,
        Map<String, String> users,
        AddressProfile addressProfile,
        TlsPolicy tls,
        List<String> mechanisms,
        int saslAttempts,
        XmlLimits limitsBefore,
        XmlLimits limitsAfter,
        Timeouts timeouts,
        Conflict conflict,
        int maxResources,
        int writeBuffer,
        Optional<List<ServerModule>> modules,
        List<String> faults) {

    /** What happens when a client asks for a resource that is in use (RFC 6120 section 7.7.2.2). */
    public enum Conflict {
        /** The session that has the resource is ended with a stream error. */
        REPLACE_OLD,
        /** The new client is refused. */
        REFUSE_NEW,
        /** The new client gets another resource, made by the server. */
        RENAME_NEW
    }

    /**
     * How long the server waits.
     *
     * @param negotiation from the connection to a bound resource
     * @param idle without any byte from a bound client; zero for ever
     * @param closing for the peer's closing tag after the server's own
     */
    public record Timeouts(Duration negotiation, Duration idle, Duration closing) {}

    /**
     * Starts a configuration that listens on free ports of the loopback interface for the domain {@code localhost}.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Puts a configuration together; each setting has a default that suits a test on one machine. */
    public static final class Builder {
        private String host = "127.0.0.1";
        private int port;
        private int directTlsPort;
        private String domain = "localhost";
        private final Map<String, String> users = new LinkedHashMap<>();
        private AddressProfile addressProfile = AddressProfile.PRECIS;
        private TlsPolicy tls = TlsPolicy.REQUIRED;
        private List<String> mechanisms =
                List.of("SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-1", "EXTERNAL", "PLAIN");
        private int saslAttempts = 5;
        private XmlLimits limitsBefore = XmlLimits.BEFORE_AUTHENTICATION;
        private XmlLimits limitsAfter = XmlLimits.AFTER_AUTHENTICATION;
        private Timeouts timeouts = new Timeouts(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(2));
        private Conflict conflict = Conflict.REPLACE_OLD;
        private int maxResources = 20;
        private int writeBuffer = 8 << 20;
        private Optional<List<ServerModule>> modules = Optional.empty();
        private List<String> faults = List.of();

        private Builder() {}

        /**
         * Sets the address to listen on.
         *
         * @param value a name or an IP address
         * @return this builder
         */
        public Builder host(String value) {
            host = value;
            return this;
        }

        /**
         * Sets the port for TCP with STARTTLS.
         *
         * @param value the port; 0 takes a free one
         * @return this builder
         */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /**
         * Sets the port for direct TLS.
         *
         * @param value the port; 0 takes a free one, -1 does not listen
         * @return this builder
         */
        public Builder directTlsPort(int value) {
            directTlsPort = value;
            return this;
        }

        /**
         * Sets the domain to serve.
         *
         * @param value a domainpart
         * @return this builder
         */
        public Builder domain(String value) {
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
        public Builder user(String name, String password) {
            users.put(name, password);
            return this;
        }

        /**
         * Sets how addresses are prepared and compared.
         *
         * @param value the profile
         * @return this builder
         */
        public Builder addressProfile(AddressProfile value) {
            addressProfile = value;
            return this;
        }

        /**
         * Sets what is wanted of TLS on the port for STARTTLS.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder tls(TlsPolicy value) {
            tls = value;
            return this;
        }

        /**
         * Sets the SASL mechanisms; PLAIN and -PLUS are still offered under TLS only, EXTERNAL with a certificate only.
         *
         * @param value names in the order in which they are listed
         * @return this builder
         */
        public Builder mechanisms(String... value) {
            mechanisms = List.of(value);
            return this;
        }

        /**
         * Sets how often a peer may fail to authenticate.
         *
         * @param value number of failures after which the stream is closed, at least 1
         * @return this builder
         */
        public Builder saslAttempts(int value) {
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
        public Builder limits(XmlLimits before, XmlLimits after) {
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
        public Builder timeouts(Timeouts value) {
            timeouts = value;
            return this;
        }

        /**
         * Sets what happens when a resource is in use.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder conflict(Conflict value) {
            conflict = value;
            return this;
        }

        /**
         * Sets how many resources an account may bind at once.
         *
         * @param value the number, at least 1
         * @return this builder
         */
        public Builder maxResources(int value) {
            maxResources = value;
            return this;
        }

        /**
         * Sets how much may wait for a peer that does not read.
         *
         * @param bytes the number of bytes above which the peer is cut off
         * @return this builder
         */
        public Builder writeBuffer(int bytes) {
            writeBuffer = bytes;
            return this;
        }

        /**
         * Sets the modules instead of those that {@code ServiceLoader} finds.
         *
         * @param value new instances, for one server only
         * @return this builder
         */
        public Builder modules(ServerModule... value) {
            modules = Optional.of(List.of(value));
            return this;
        }

        /**
         * Switches on modules that are off by default, such as deliberate faults.
         *
         * @param names their names
         * @return this builder
         */
        public Builder faults(String... names) {
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
                    Map.copyOf(users),
                    addressProfile,
                    tls,
                    mechanisms,
                    saslAttempts,
                    limitsBefore,
                    limitsAfter,
                    timeouts,
                    conflict,
                    maxResources,
                    writeBuffer,
                    modules,
                    faults);
        }
    }
}
