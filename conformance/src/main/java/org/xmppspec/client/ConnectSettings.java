package org.xmppspec.client;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a run's target is and how it is reached; the same for all its sessions.
 *
 * @param domain the XMPP domain, which the certificate must name
 * @param endpoint where to connect; empty: by DNS (SRV records of the domain, else the domain itself)
 * @param directTls where sessions go that want direct TLS in a run that goes by another way; empty: the domain's records
 *     tell, unless {@code endpoint} is there
 * @param tls how connections come to be encrypted
 * @param trust which certificates are accepted
 * @param timeout how long a session waits for one answer
 * @param role who the initiating entity is
 * @param openings how many connections may be in the act of being opened at once
 * @param nameServer the DNS server to ask; empty: the system's
 * @param limits what one session takes in
 */
public record ConnectSettings(
        String domain,
        Optional<Endpoint> endpoint,
        Optional<Endpoint> directTls,
        TlsMode tls,
        Trust trust,
        Duration timeout,
        StreamRole role,
        int openings,
        Optional<Endpoint> nameServer,
        SessionLimits limits) {

    /** Settings for a domain: found by DNS, STARTTLS, system trust, 5 s, 4 openings at once. */
    public static Builder builder(String domain) {
        return new Builder(domain);
    }

    /** Collects {@link ConnectSettings}. */
    public static final class Builder {
        private final String domain;
        private Optional<Endpoint> endpoint = Optional.empty();
        private Optional<Endpoint> directTls = Optional.empty();
        private TlsMode tls = TlsMode.STARTTLS;
        private Trust trust = Trust.system();
        private Duration timeout = Duration.ofSeconds(5);
        private StreamRole role = StreamRole.CLIENT;
        private int openings = 4;
        private Optional<Endpoint> nameServer = Optional.empty();
        private SessionLimits limits = SessionLimits.DEFAULT;

        private Builder(String domain) {
            this.domain = domain;
        }

        /** Connects to this host and port instead of asking DNS. */
        public Builder endpoint(String host, int port) {
            endpoint = Optional.of(new Endpoint(host, port));
            return this;
        }

        /** Sends sessions here that want direct TLS in a run that goes by another way. */
        public Builder directTls(String host, int port) {
            directTls = Optional.of(new Endpoint(host, port));
            return this;
        }

        /** Sets how connections come to be encrypted. */
        public Builder tls(TlsMode mode) {
            tls = mode;
            return this;
        }

        /** Sets which certificates are accepted. */
        public Builder trust(Trust accepted) {
            trust = accepted;
            return this;
        }

        /** Sets how long a session waits for one answer. */
        public Builder timeout(Duration longest) {
            timeout = longest;
            return this;
        }

        /** Sets who the initiating entity is. */
        public Builder role(StreamRole initiating) {
            role = initiating;
            return this;
        }

        /** Sets how many connections may be in the act of being opened at once; at least 1. */
        public Builder openings(int atOnce) {
            openings = Math.max(1, atOnce);
            return this;
        }

        /** Asks this DNS server instead of the system's. */
        public Builder nameServer(String host, int port) {
            nameServer = Optional.of(new Endpoint(host, port));
            return this;
        }

        /** Sets what one session takes in. */
        public Builder limits(SessionLimits most) {
            limits = most;
            return this;
        }

        /** The settings. */
        public ConnectSettings build() {
            return new ConnectSettings(
                    domain, endpoint, directTls, tls, trust, timeout, role, openings, nameServer, limits);
        }
    }
}
