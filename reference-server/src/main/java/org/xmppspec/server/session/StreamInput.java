package org.xmppspec.server.session;

import java.lang.System.Logger.Level;
import java.util.List;
import org.xmppspec.server.hook.BytesHook;
import org.xmppspec.server.hook.ElementHook;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlTreeBuilder;
import org.xmppspec.xmpp.xml.XmlViolation;

/** Parses what the peer sends, and hands headers, elements and the closing tag to those who deal with them. */
final class StreamInput implements XmlTreeBuilder.Elements {
    private static final System.Logger LOG = System.getLogger(StreamInput.class.getName());

    private final PeerConnection connection;
    private final Hooks hooks;
    private final Framing framing;
    private final StreamOpener opener;
    private final PeerRole role;
    private Runnable afterFeed;

    /**
     * Makes the input of a connection.
     *
     * @param connection the connection
     * @param kind what kind of peer it is for
     */
    StreamInput(PeerConnection connection, Role kind) {
        this.connection = connection;
        hooks = connection.settings().domain().hooks();
        framing = new XmlFraming(kind.contentNamespace(), connection.settings().limitsBefore(), this);
        opener = new StreamOpener(connection, kind.contentNamespace());
        role = kind.newPeer(connection);
    }

    /** Gives the layout of the streams. */
    Framing framing() {
        return framing;
    }

    /** Gives what the peer may do. */
    PeerRole role() {
        return role;
    }

    /** Gives what answers stream headers. */
    StreamOpener opener() {
        return opener;
    }

    /**
     * Takes bytes from the peer.
     *
     * @param received the bytes, without TLS
     */
    void receive(byte[] received) {
        byte[] bytes = received;
        for (BytesHook hook : hooks.bytesIn()) {
            bytes = hook.pass(connection, bytes);
        }
        feed(bytes);
        Runnable next = afterFeed;
        afterFeed = null;
        if (next != null) {
            next.run();
        }
    }

    private void feed(byte[] bytes) {
        try {
            framing.feed(bytes);
        } catch (XmlViolation e) {
            connection.ender().broken(StreamErrorCondition.of(e), e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A stream is ended because the server failed to handle what came in.", e);
            connection.ender().broken(StreamErrorCondition.INTERNAL_SERVER_ERROR, null);
        }
    }

    /** Takes the rest of what has come together with the present element as sent in vain, then does something. */
    void dropRestAndThen(Runnable next) {
        framing.hold();
        afterFeed = () -> {
            framing.dropHeld();
            next.run();
        };
    }

    @Override
    public void streamOpened(StartTag header) {
        if (!connection.ender().ending() && opener.open(header)) {
            role.opened();
        }
    }

    @Override
    public void element(XmlElement element) {
        List<XmlElement> elements = List.of(element);
        for (ElementHook hook : hooks.elementIn()) {
            elements = elements.stream()
                    .flatMap(each -> hook.pass(connection, each).stream())
                    .toList();
        }
        elements.forEach(this::dispatch);
    }

    private void dispatch(XmlElement element) {
        if (connection.ender().ending()) {
            return;
        }
        if (element.is("error", Namespaces.STREAMS)) {
            connection.end();
        } else if (element.namespace().equals(Namespaces.STREAMS)) {
            connection.end(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "Only a server sends " + element.localName());
        } else {
            role.element(element);
        }
    }

    @Override
    public void streamClosed() {
        connection.ender().peerClosed();
    }
}
