package org.xmppspec.server.session;

import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.ElementHook;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.tls.ChannelBindings;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * One connection with what has been negotiated on it; ties its parts together.
 *
 * <p>What {@link Connection} offers may be used from any thread, everything else on the thread of the connection.
 */
final class PeerConnection implements Connection {
    private final Channel channel;
    private final StreamSettings settings;
    private final Outbox outbox;
    private final StreamInput input;
    private final StreamEnder ender;
    private final Map<Class<?>, Object> data = new ConcurrentHashMap<>();
    private volatile StreamFacts facts = StreamFacts.NONE;
    private volatile PeerSecurity security = PeerSecurity.NONE;
    private volatile Optional<Jid> identity = Optional.empty();
    private volatile Optional<ClientSession> session = Optional.empty();

    /**
     * Makes a connection.
     *
     * @param channel the channel, registered with its event loop
     * @param settings what all streams of the server have in common
     * @param kind what kind of peer it is for
     */
    PeerConnection(Channel channel, StreamSettings settings, Role kind) {
        this.channel = channel;
        this.settings = settings;
        outbox = new Outbox(channel, this, settings.domain().hooks().bytesOut());
        input = new StreamInput(this, kind);
        ender = new StreamEnder(this, input);
    }

    @Override
    public String streamId() {
        return facts.id();
    }

    @Override
    public boolean secure() {
        return security.active();
    }

    @Override
    public Optional<Jid> identity() {
        return identity;
    }

    @Override
    public Optional<ClientSession> session() {
        return session;
    }

    @Override
    public Optional<String> language() {
        return facts.language();
    }

    @Override
    public void send(XmlElement element) {
        outbox.submit(() -> write(element));
    }

    /** Writes an element now, through the hooks. */
    void write(XmlElement element) {
        if (ender.tagSent()) {
            return;
        }
        List<XmlElement> elements = List.of(element);
        for (ElementHook hook : settings.domain().hooks().elementOut()) {
            elements = elements.stream()
                    .flatMap(each -> hook.pass(this, each).stream())
                    .toList();
        }
        elements.forEach(each -> outbox.write(input.framing().element(each)));
    }

    @Override
    public void sendRaw(byte[] bytes) {
        outbox.submit(() -> outbox.writeRaw(bytes));
    }

    @Override
    public void sendUnderTls(byte[] bytes) {
        outbox.submit(() -> channel.pipeline().get(TlsFloor.class).write(bytes));
    }

    @Override
    public void end(StreamErrorCondition condition, String text) {
        end(StreamEnd.error(condition, text));
    }

    @Override
    public void end() {
        end(StreamEnd.normal());
    }

    /** Ends the stream, behind everything that was sent before; from any thread. */
    void end(StreamEnd end) {
        outbox.submit(() -> ender.end(end));
    }

    @Override
    public void cut() {
        outbox.submit(() -> Channels.cut(channel));
    }

    @Override
    public void reset() {
        outbox.submit(() -> Channels.reset(channel));
    }

    @Override
    public void stall() {
        outbox.submit(() -> {
            outbox.shut();
            ender.abandon();
            channel.config().setAutoRead(false);
        });
    }

    @Override
    public <T> T data(Class<T> type, Supplier<T> initial) {
        return type.cast(data.computeIfAbsent(type, key -> initial.get()));
    }

    /** Gives what all streams of the server have in common. */
    StreamSettings settings() {
        return settings;
    }

    /** Gives the channel under the connection. */
    Channel channel() {
        return channel;
    }

    /** Gives what keeps the order of everything that goes out. */
    Outbox outbox() {
        return outbox;
    }

    /** Gives what parses and dispatches what comes in. */
    StreamInput input() {
        return input;
    }

    /** Gives what ends the streams of the connection. */
    StreamEnder ender() {
        return ender;
    }

    /** Gives what the present stream's headers said. */
    StreamFacts facts() {
        return facts;
    }

    /** Notes what the headers of a new stream said. */
    void streamOpened(StreamFacts newFacts) {
        facts = newFacts;
    }

    /** Gives what TLS has established. */
    PeerSecurity security() {
        return security;
    }

    /** Notes that TLS protects the connection, and forgets what the peer said before. */
    void secured(ChannelBindings bindings, ClientCertificate certificate) {
        security = new PeerSecurity(true, bindings, certificate);
        facts = StreamFacts.NONE;
    }

    /** Notes who the peer has proved to be. */
    void authenticated(Jid account) {
        identity = Optional.of(account);
    }

    /** Notes the session that was bound. */
    void bound(ClientSession newSession) {
        session = Optional.of(newSession);
    }

    /** Lets nothing more be routed to the peer. */
    void closeSession() {
        input.role().left();
    }
}
