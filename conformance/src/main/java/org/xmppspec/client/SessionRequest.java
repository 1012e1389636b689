package org.xmppspec.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.client.match.Variables;

/** What one session is to be: who, how far, and with what; made by {@link #builder}. */
public final class SessionRequest {
    private final Builder chosen;

    private SessionRequest(Builder chosen) {
        this.chosen = chosen;
    }

    /**
     * Begins a request.
     *
     * @param actor the session's name in transcripts and variables, such as {@code romeo}
     * @param stage where it stops
     */
    public static Builder builder(String actor, StreamStage stage) {
        return new Builder(actor, stage);
    }

    /** The session's name in transcripts and variables. */
    public String actor() {
        return chosen.actor;
    }

    /** Where the session stops. */
    public StreamStage stage() {
        return chosen.stage;
    }

    /** Who logs in; needed for stages from SASL on. */
    public Optional<Account> account() {
        return Optional.ofNullable(chosen.account);
    }

    /** The resource to ask for; empty: the server's choice. */
    public Optional<String> resource() {
        return Optional.of(chosen.resource).filter(r -> !r.isEmpty());
    }

    /** The priority of initial presence. */
    public int priority() {
        return chosen.priority;
    }

    /** Whether the roster is asked for on the way to ONLINE, which makes the resource an interested one. */
    public boolean roster() {
        return chosen.roster;
    }

    /** The SASL mechanism; empty: the strongest that is offered and can be done. */
    public Optional<String> mechanism() {
        return Optional.ofNullable(chosen.mechanism);
    }

    /** Where all that goes over the wire is recorded. */
    public Transcript transcript() {
        return chosen.transcript;
    }

    /** The variables that templates and stanzas are filled from; shared by the sessions of a case. */
    public Variables variables() {
        return chosen.variables;
    }

    /** The TLS versions that are offered, such as {@code TLSv1.2}; empty: what the library offers. */
    public List<String> tlsProtocols() {
        return chosen.tlsProtocols;
    }

    /** The certificate shown to the server. */
    public Optional<ClientCertificate> clientCertificate() {
        return Optional.ofNullable(chosen.clientCertificate);
    }

    /** Whether TLS goes on whatever certificate the server shows. */
    public boolean anyCertificate() {
        return chosen.anyCertificate;
    }

    /** Whether TLS is done by a library that can renegotiate. */
    public boolean renegotiable() {
        return chosen.renegotiable;
    }

    /** The application protocols that are offered in TLS; empty: {@code xmpp-client} on direct TLS, else none. */
    public Optional<List<String>> applicationProtocols() {
        return Optional.ofNullable(chosen.applicationProtocols);
    }

    /** Another way to TLS than the target's settings say. */
    public Optional<TlsMode> tls() {
        return Optional.ofNullable(chosen.tls);
    }

    /** Where to connect instead of where the target's settings say. */
    public Optional<Endpoint> endpoint() {
        return Optional.ofNullable(chosen.endpoint);
    }

    /** What the session answers by itself. */
    public Set<AutomaticAnswer> answers() {
        return chosen.answers;
    }

    /** Collects a {@link SessionRequest}. */
    public static final class Builder {
        private final String actor;
        private final StreamStage stage;
        private Account account;
        private String resource;
        private int priority;
        private boolean roster = true;
        private String mechanism;
        private Transcript transcript;
        private Variables variables;
        private List<String> tlsProtocols = List.of();
        private ClientCertificate clientCertificate;
        private boolean anyCertificate;
        private boolean renegotiable;
        private List<String> applicationProtocols;
        private TlsMode tls;
        private Endpoint endpoint;
        private Set<AutomaticAnswer> answers = EnumSet.allOf(AutomaticAnswer.class);

        private Builder(String actor, StreamStage stage) {
            this.actor = actor;
            this.stage = stage;
        }

        /** Sets who logs in. */
        public Builder account(Account who) {
            account = who;
            return this;
        }

        /** Asks for this resource instead of one that nobody else has; the empty text leaves it to the server. */
        public Builder resource(String wanted) {
            resource = wanted;
            return this;
        }

        /** Sets the priority of initial presence, 0 by default. */
        public Builder priority(int value) {
            priority = value;
            return this;
        }

        /** Whether to ask for the roster on the way to ONLINE; yes by default. */
        public Builder roster(boolean asked) {
            roster = asked;
            return this;
        }

        /** Uses this SASL mechanism, whether it is offered or not. */
        public Builder mechanism(String name) {
            mechanism = name;
            return this;
        }

        /** Records into the transcript of a case; one of its own by default. */
        public Builder transcript(Transcript shared) {
            transcript = shared;
            return this;
        }

        /** Uses the variables of a case; some of its own by default. */
        public Builder variables(Variables shared) {
            variables = shared;
            return this;
        }

        /** Offers only these TLS versions. */
        public Builder tlsProtocols(String... versions) {
            tlsProtocols = List.of(versions);
            return this;
        }

        /** Shows this certificate to the server. */
        public Builder clientCertificate(ClientCertificate shown) {
            clientCertificate = shown;
            return this;
        }

        /** Goes on whatever certificate the server shows, to look at it; only up to {@link StreamStage#TLS}. */
        public Builder acceptingAnyCertificate() {
            anyCertificate = true;
            return this;
        }

        /** Does TLS by a library that can renegotiate, which TLS 1.3 no longer knows: it offers TLS 1.2 only. */
        public Builder renegotiable() {
            renegotiable = true;
            return tlsProtocols("TLSv1.2");
        }

        /** Offers these application protocols in TLS, in this order; none of them for no offer at all. */
        public Builder applicationProtocols(String... names) {
            applicationProtocols = List.of(names);
            return this;
        }

        /** Goes another way to TLS than the target's settings say. */
        public Builder tls(TlsMode mode) {
            tls = mode;
            return this;
        }

        /** Connects elsewhere than the target's settings say. */
        public Builder endpoint(String host, int port) {
            endpoint = new Endpoint(host, port);
            return this;
        }

        /** Answers by itself only these. */
        public Builder answering(Set<AutomaticAnswer> only) {
            answers = Set.copyOf(only);
            return this;
        }

        /** Answers nothing by itself. */
        public Builder passive() {
            return answering(Set.of());
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException when a session that accepts any certificate is to log in
         */
        public SessionRequest build() {
            if (anyCertificate && stage.includes(StreamStage.SASL)) {
                throw new IllegalArgumentException("A session that accepts any certificate cannot go to " + stage
                        + ": whoever shows one would be told the password.");
            }
            resource = resource == null ? UniqueNames.resource(actor) : resource;
            transcript = transcript == null ? Transcript.start() : transcript;
            variables = variables == null ? new Variables() : variables;
            return new SessionRequest(this);
        }
    }
}
