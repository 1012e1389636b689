package org.xmppspec.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Components;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.ComponentHandshake;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** An external component (XEP-0114): a handshake, then stanzas of anybody at its domain. */
final class ComponentRole implements PeerRole {
    private final PeerConnection connection;
    private final LocalDomain domain;
    private final ComponentIntake intake;

    /**
     * Makes the role for one connection.
     *
     * @param connection the connection
     */
    ComponentRole(PeerConnection connection) {
        this.connection = connection;
        domain = connection.settings().domain();
        intake = new ComponentIntake(connection);
    }

    @Override
    public Optional<Jid> host(StreamHeader header) {
        return domain.addresses()
                .read(AddressSlot.STREAM_TO, header.to())
                .filter(to -> secret(to).isPresent());
    }

    /** The version belongs to XMPP 1.0, which components do not speak. */
    @Override
    public boolean needsVersion() {
        return false;
    }

    @Override
    public boolean established() {
        return connection.identity().isPresent();
    }

    /** Nothing is offered: the component goes on with its handshake. */
    @Override
    public void opened() {}

    @Override
    public void element(XmlElement element) {
        if (!established()) {
            authenticate(element);
        } else if (element.namespace().equals(Namespaces.COMPONENT)
                && StanzaKind.of(inClientNamespace(element)).isPresent()) {
            intake.handle(inClientNamespace(element));
        } else {
            connection.end(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "This is no stanza.");
        }
    }

    @Override
    public void left() {
        domain.serial().run(() -> components().ifPresent(all -> all.disconnect(connection)));
    }

    private void authenticate(XmlElement element) {
        Jid component = connection.facts().host().orElseThrow();
        String expected =
                ComponentHandshake.text(connection.streamId(), secret(component).orElseThrow());
        if (element.is("handshake", Namespaces.COMPONENT) && isEqual(expected, element.text())) {
            domain.serial().run(() -> connect(component));
        } else {
            connection.end(StreamErrorCondition.NOT_AUTHORIZED, "Send the handshake of this component first.");
        }
    }

    /** What is routed to the component comes behind the acknowledgement. */
    private void connect(Jid component) {
        if (components().filter(all -> all.connect(component, connection)).isEmpty()) {
            connection.end(StreamErrorCondition.CONFLICT, "This component is connected already.");
            return;
        }
        connection.authenticated(component);
        connection.input().framing().limits(connection.settings().limitsAfter());
        connection.send(XmlElement.of("handshake", Namespaces.COMPONENT));
    }

    private Optional<Components> components() {
        return domain.shared(Components.class);
    }

    private Optional<String> secret(Jid component) {
        return component.hasLocalpart() || component.isFull()
                ? Optional.empty()
                : components().flatMap(all -> all.secret(component));
    }

    private static XmlElement inClientNamespace(XmlElement stanza) {
        return Stanzas.inNamespace(stanza, Namespaces.COMPONENT, Namespaces.CLIENT);
    }

    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
