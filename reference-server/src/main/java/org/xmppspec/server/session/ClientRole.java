package org.xmppspec.server.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.FeatureHook;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** A client of an account: STARTTLS, SASL, resource binding, then stanzas. */
final class ClientRole implements PeerRole {
    private final PeerConnection connection;
    private final List<Negotiator> negotiators;
    private final UnauthenticatedStanzas unauthenticated;
    private final ResourceBinding binding;
    private final StanzaIntake intake;

    /**
     * Makes the role for one connection.
     *
     * @param connection the connection
     */
    ClientRole(PeerConnection connection) {
        this.connection = connection;
        negotiators = List.of(new StartTlsNegotiation(connection), new SaslNegotiation(connection));
        unauthenticated = new UnauthenticatedStanzas(connection);
        binding = new ResourceBinding(connection);
        intake = new StanzaIntake(connection);
    }

    /** A header without {@code to} is for the only domain there is (RFC 6120 section 4.7.2). */
    @Override
    public Optional<Jid> host(StreamHeader header) {
        LocalDomain served = connection.settings().domain();
        return header.to().isEmpty()
                ? Optional.of(served.domain())
                : served.addresses().read(AddressSlot.STREAM_TO, header.to()).filter(served.domain()::equals);
    }

    @Override
    public boolean needsVersion() {
        return true;
    }

    @Override
    public boolean established() {
        return connection.session().isPresent();
    }

    @Override
    public void left() {
        connection.session().ifPresent(bound -> ((BoundSession) bound).leave());
    }

    @Override
    public void opened() {
        List<XmlElement> features = new ArrayList<>(new ClientFeatures(connection).now());
        for (FeatureHook hook : connection.settings().domain().hooks().features()) {
            hook.offer(connection, features);
        }
        connection.send(XmlElement.builder("stream", "features", Namespaces.STREAMS)
                .content(features)
                .build());
    }

    @Override
    public void element(XmlElement element) {
        boolean isStanza = element.namespace().equals(Namespaces.CLIENT)
                && StanzaKind.of(element).isPresent();
        if (isStanza) {
            stanza(element);
        } else {
            negotiators.stream()
                    .filter(negotiator -> negotiator.takes(element))
                    .findFirst()
                    .ifPresentOrElse(negotiator -> negotiator.handle(element), () -> foreign(element));
        }
    }

    private void stanza(XmlElement stanza) {
        if (hasPrefix(stanza)) {
            connection.end(StreamErrorCondition.BAD_NAMESPACE_PREFIX, "Stanzas are written without a prefix.");
        } else if (connection.identity().isEmpty()) {
            unauthenticated.handle(stanza);
        } else if (connection.session().isEmpty()) {
            binding.handle(stanza);
        } else {
            intake.handle(stanza);
        }
    }

    /** Whether the stanza, or something in it that belongs to the same namespace, is written with a prefix. */
    private static boolean hasPrefix(XmlElement element) {
        return element.namespace().equals(Namespaces.CLIENT)
                && (!element.prefix().isEmpty() || element.children().stream().anyMatch(ClientRole::hasPrefix));
    }

    /** Something that is neither stanza nor negotiation (RFC 6120 sections 4.8.3, 4.8.4 and 4.9.3.12). */
    private void foreign(XmlElement element) {
        if (connection.identity().isEmpty()) {
            connection.end(StreamErrorCondition.NOT_AUTHORIZED, "Authenticate first.");
        } else if (element.namespace().equals(Namespaces.SERVER)) {
            connection.end(StreamErrorCondition.INVALID_NAMESPACE, "Stanzas of clients are in 'jabber:client'.");
        } else {
            connection.end(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "This is no stanza.");
        }
    }
}
