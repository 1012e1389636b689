package org.xmppspec.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.hook.StanzaHook;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** The session of one bound resource; its state is used under the lock of the domain only. */
final class BoundSession implements ClientSession {
    private final Jid address;
    private final PeerConnection connection;
    private final LocalDomain domain;
    private final Map<Class<?>, Object> data = new ConcurrentHashMap<>();
    private Optional<XmlElement> presence = Optional.empty();
    private int priority;
    private boolean interested;
    private boolean left;

    /**
     * Makes a session that is not in the directory yet.
     *
     * @param address its full address
     * @param connection the connection that carries it
     */
    BoundSession(Jid address, PeerConnection connection) {
        this.address = address;
        this.connection = connection;
        domain = connection.settings().domain();
    }

    @Override
    public Jid address() {
        return address;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Optional<XmlElement> presence() {
        return presence;
    }

    @Override
    public void presence(XmlElement newPresence, int newPriority) {
        presence = Optional.ofNullable(newPresence);
        priority = newPresence == null ? 0 : newPriority;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public boolean interested() {
        return interested;
    }

    @Override
    public void becomeInterested() {
        interested = true;
    }

    @Override
    public void send(Stanza stanza) {
        List<Stanza> stanzas = List.of(stanza);
        for (StanzaHook hook : domain.hooks().stanzaOut()) {
            stanzas = stanzas.stream()
                    .flatMap(each -> hook.pass(this, each).stream())
                    .toList();
        }
        stanzas.forEach(each -> connection.send(each.element()));
    }

    @Override
    public void close(StreamErrorCondition condition, String text) {
        leave();
        connection.end(condition, text);
    }

    /** Leaves the directory and tells the modules, unless that has happened; from any thread. */
    void leave() {
        domain.serial().run(() -> {
            if (!left) {
                left = true;
                domain.sessions().remove(this);
                domain.hooks().sessionClosed().forEach(hook -> hook.on(this));
            }
        });
    }

    @Override
    public <T> T data(Class<T> type, Supplier<T> initial) {
        return type.cast(data.computeIfAbsent(type, key -> initial.get()));
    }

    /** Names the session in logs. */
    @Override
    public String toString() {
        return address.toString();
    }
}
