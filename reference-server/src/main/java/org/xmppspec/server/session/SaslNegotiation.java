package org.xmppspec.server.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.hook.SaslExchange;
import org.xmppspec.server.hook.SaslHook;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.server.session.sasl.Mechanism;
import org.xmppspec.server.session.sasl.Mechanisms;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslData;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.SaslErrorCondition;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** SASL (RFC 6120 section 6): one exchange at a time, a limited number of failures. */
final class SaslNegotiation implements Negotiator {
    private final PeerConnection connection;
    private Mechanism running;
    private final Map<String, Integer> failures = new HashMap<>();

    /**
     * Makes the negotiation for one connection.
     *
     * @param connection the connection
     */
    SaslNegotiation(PeerConnection connection) {
        this.connection = connection;
    }

    /** Gives the mechanisms that a connection can use as it is now. */
    static Mechanisms mechanisms(PeerConnection connection) {
        StreamSettings settings = connection.settings();
        PeerSecurity security = connection.security();
        return new Mechanisms(
                settings.mechanisms(),
                settings.domain().addresses(),
                settings.domain().storage().accounts(),
                security.active(),
                security.bindings(),
                security.certificate().addresses());
    }

    @Override
    public boolean takes(XmlElement element) {
        return element.namespace().equals(Namespaces.SASL);
    }

    @Override
    public void handle(XmlElement element) {
        if (connection.identity().isPresent()) {
            connection.end(StreamErrorCondition.NOT_AUTHORIZED, "This stream is authenticated already.");
            return;
        }
        switch (element.localName()) {
            case "auth" -> begin(element);
            case "response" -> goOn(element);
            case "abort" ->
                finish(
                        running == null ? "" : running.name(),
                        Optional.empty(),
                        failure(SaslErrorCondition.ABORTED, null));
            default -> connection.end(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "A client sends no such element.");
        }
    }

    private void begin(XmlElement auth) {
        running = null;
        String name = auth.attribute("mechanism").orElse("");
        if (failures.getOrDefault(counted(name), 0) >= connection.settings().saslAttempts()) {
            connection.end(StreamErrorCondition.POLICY_VIOLATION, "There have been too many failures.");
            return;
        }
        try {
            refuseWithoutTls();
            running = mechanisms(connection).start(name);
            String initial = auth.text();
            SaslOutcome first = initial.isEmpty() ? new SaslOutcome.Challenge("") : running.step(decode(auth));
            finish(name, running.claimed(), first);
        } catch (SaslFailure e) {
            fail(name, e);
        }
    }

    private void refuseWithoutTls() throws SaslFailure {
        if (!connection.secure() && connection.settings().tlsPolicy() == TlsPolicy.REQUIRED) {
            throw new SaslFailure(SaslErrorCondition.ENCRYPTION_REQUIRED, "Use STARTTLS first.");
        }
    }

    private void goOn(XmlElement response) {
        if (running == null) {
            finish("", Optional.empty(), failure(SaslErrorCondition.MALFORMED_REQUEST, "Nothing has been asked."));
            return;
        }
        try {
            SaslOutcome next = running.step(decode(response));
            finish(running.name(), running.claimed(), next);
        } catch (SaslFailure e) {
            fail(running.name(), e);
        }
    }

    private static String decode(XmlElement element) throws SaslFailure {
        if (!element.children().isEmpty()) {
            throw new SaslFailure(SaslErrorCondition.MALFORMED_REQUEST, "Only text is expected here.");
        }
        return SaslData.decodeText(element.text());
    }

    private void fail(String mechanism, SaslFailure e) {
        Optional<Jid> claimed = running == null ? Optional.empty() : running.claimed();
        finish(mechanism, claimed, failure(e.condition(), null));
    }

    private static SaslOutcome failure(SaslErrorCondition condition, String text) {
        return new SaslOutcome.Failure(condition, text);
    }

    /** Lets the hooks have their say about an outcome, then tells the peer. */
    private void finish(String mechanism, Optional<Jid> claimed, SaslOutcome outcome) {
        SaslExchange exchange = new SaslExchange(connection, mechanism, claimed);
        SaslOutcome decided = outcome;
        for (SaslHook hook : connection.settings().domain().hooks().sasl()) {
            decided = hook.outcome(exchange, decided);
        }
        if (decided instanceof SaslOutcome.Challenge challenge) {
            connection.send(XmlElement.of("challenge", Namespaces.SASL, encode(challenge.data())));
        } else if (decided instanceof SaslOutcome.Success success) {
            succeed(success);
        } else if (decided instanceof SaslOutcome.Failure failure) {
            tell(mechanism, failure);
        }
    }

    /** An empty challenge has no text, unlike an empty response. */
    private static String encode(String data) {
        return data.isEmpty() ? "" : SaslData.encode(data);
    }

    /**
     * What a failure is counted under: the mechanism, as going on to the next one is no retry (RFC 6120 section 6.4.5);
     * all that is no mechanism of this server together.
     */
    private String counted(String mechanism) {
        return connection.settings().mechanisms().contains(mechanism) ? mechanism : "";
    }

    private void tell(String mechanism, SaslOutcome.Failure failure) {
        running = null;
        failures.merge(counted(mechanism), 1, Integer::sum);
        XmlElementBuilder element = XmlElement.builder("failure", Namespaces.SASL)
                .child(XmlElement.of(failure.condition().elementName(), Namespaces.SASL));
        if (failure.text() != null) {
            element.child(XmlElement.builder("text", Namespaces.SASL)
                    .lang("en")
                    .text(failure.text())
                    .build());
        }
        connection.send(element.build());
    }

    private void succeed(SaslOutcome.Success success) {
        running = null;
        Optional<Jid> claimed = connection.facts().claimed();
        if (connection.secure() && claimed.isPresent() && !claimed.get().equals(success.identity())) {
            connection.end(StreamErrorCondition.INVALID_FROM, "The 'from' of the stream is someone else.");
            return;
        }
        connection.authenticated(success.identity());
        connection.send(XmlElement.of(
                "success", Namespaces.SASL, success.data().map(SaslData::encode).orElse("")));
        connection.input().framing().limits(connection.settings().limitsAfter());
        connection.input().opener().restart();
    }
}
