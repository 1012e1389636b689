package org.xmppspec.client;

import java.time.Duration;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.stream.Namespaces;

/** The steps on the way to a negotiated stream: headers, features, TLS, SASL (RFC 6120 sections 4 to 6). */
final class StreamSteps {
    private final StreamLink link;
    private final SessionRequest request;
    private final TlsStep tls;
    private final Diagnosis diagnosis;
    private final Duration timeout;
    private boolean headerDue = true;
    private boolean featuresDue = true;
    private boolean authenticated;
    private Element features;

    StreamSteps(StreamLink link, SessionRequest request, TlsStep tls, Diagnosis diagnosis, Duration timeout) {
        this.link = link;
        this.request = request;
        this.tls = tls;
        this.diagnosis = diagnosis;
        this.timeout = timeout;
    }

    /** Whether a new stream header is due: at the start, and after TLS and SASL. */
    boolean headerDue() {
        return headerDue;
    }

    /** Whether the features of the newest stream are still to come. */
    boolean featuresDue() {
        return featuresDue;
    }

    /** Whether TLS stands. */
    boolean secured() {
        return tls.info().isPresent();
    }

    boolean authenticated() {
        return authenticated;
    }

    Optional<Element> features() {
        return Optional.ofNullable(features);
    }

    /** Sends a header and waits for the peer's. */
    Received openStream(String header, StreamStage stage) {
        int before = link.headers().size();
        headerDue = false;
        featuresDue = true;
        link.headerSent();
        link.write(header);
        if (!link.inbox().awaitCondition(() -> link.headers().size() > before, timeout)) {
            throw diagnosis.missing(stage, "a stream header");
        }
        return link.headers().get(before);
    }

    /** Takes the next features. */
    Element awaitFeatures(StreamStage stage) {
        Received received = link.inbox()
                .await(came -> came.is("features", Namespaces.STREAMS), timeout)
                .orElseThrow(() -> diagnosis.missing(stage, "stream features"));
        featuresDue = false;
        features = received.dom();
        return features;
    }

    /** Asks for TLS and makes the handshake. */
    TlsInfo startTls() {
        if (features != null
                && features.getElementsByTagNameNS(Namespaces.TLS, "starttls").getLength() == 0) {
            throw diagnosis.refused(
                    StreamStage.TLS,
                    Kind.TLS,
                    "does not offer STARTTLS; try --tls direct, or --tls none to go without");
        }
        link.write("<starttls xmlns='" + Namespaces.TLS + "'/>");
        Received answer = link.inbox()
                .await(came -> Namespaces.TLS.equals(came.namespace()), timeout)
                .orElseThrow(() -> diagnosis.missing(StreamStage.TLS, "an answer to STARTTLS"));
        if (!"proceed".equals(answer.name())) {
            throw diagnosis.refused(StreamStage.TLS, Kind.TLS, "refused STARTTLS");
        }
        return handshake(StreamStage.TLS);
    }

    TlsInfo handshake(StreamStage stage) {
        TlsInfo info = tls.handshake(diagnosis, stage);
        headerDue = true;
        return info;
    }

    /** Makes a try to authenticate, unless nobody knows who would hear it. */
    SaslOutcome authenticate(SaslAttempt attempt) {
        if (request.anyCertificate()) {
            throw new IllegalStateException("A session that accepts any certificate must not authenticate.");
        }
        Optional<String> type =
                features().flatMap(offered -> SaslOffer.of(offered).commonType(tls.bindings()));
        SaslMechanisms mechanisms = new SaslMechanisms(request.account(), tls.bindings(), type);
        SaslOutcome outcome = new SaslNegotiation(link, attempt, mechanisms.of(attempt), timeout).run();
        if (outcome.succeeded()) {
            authenticated = true;
            headerDue = true;
        }
        return outcome;
    }

    /** The mechanism that was asked for, else the strongest that is offered. */
    String mechanism() {
        if (request.mechanism().isPresent()) {
            return request.mechanism().get();
        }
        Element offered = features().orElseThrow(() -> new IllegalStateException("no stream features have come yet"));
        SaslOffer offer = SaslOffer.of(offered);
        return offer.strongest(request.clientCertificate().isPresent(), tls.bindings())
                .orElseThrow(() -> diagnosis.refused(
                        StreamStage.SASL,
                        Kind.NO_MECHANISM,
                        offer.mechanisms().isEmpty()
                                ? "offers no SASL mechanism here"
                                : "offers only SASL mechanisms that are not known here: "
                                        + String.join(", ", offer.mechanisms())));
    }

    /** Logs in, or says why not; what is refused the cheapest way is tried the strongest way too. */
    void logIn() {
        if (!mayBeCheap()
                || !authenticate(SaslAttempt.with(PlainMessage.MECHANISM)).succeeded()) {
            logInBy(mechanism());
        }
    }

    /** A derived key costs both sides thousands of hashes, and a run logs in thousands of times. */
    private boolean mayBeCheap() {
        boolean disposable = request.account().filter(Account::disposable).isPresent();
        boolean chosen =
                request.mechanism().isPresent() || request.clientCertificate().isPresent();
        return disposable
                && !chosen
                && secured()
                && features()
                        .filter(offered -> SaslOffer.of(offered).mechanisms().contains(PlainMessage.MECHANISM))
                        .isPresent();
    }

    private void logInBy(String mechanism) {
        SaslOutcome outcome = authenticate(SaslAttempt.with(mechanism));
        String who = request.account().map(Account::bare).orElse("the account");
        switch (outcome.kind()) {
            case SUCCESS -> {
                if (outcome.serverProof() == SaslOutcome.ServerProof.INVALID) {
                    throw diagnosis.refused(
                            StreamStage.SASL,
                            Kind.AUTHENTICATION,
                            "did not prove that it knows the password of " + who);
                }
            }
            case FAILURE -> throw refused(who, outcome);
            default -> throw diagnosis.missing(StreamStage.SASL, "the outcome of the log-in");
        }
    }

    private ConnectException refused(String who, SaslOutcome outcome) {
        String condition = outcome.condition().orElse("no reason given");
        String advice = outcome.refusal()
                .map(reason -> "; this side gave up: " + reason)
                .orElse(condition.equals("not-authorized") ? "; check user name and password" : "");
        return diagnosis.refused(
                StreamStage.SASL,
                Kind.AUTHENTICATION,
                "refused the log-in of " + who + " (" + condition + ")" + advice);
    }
}
