package org.xmppspec.client;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * One stream with the target, as scripted: it says what it is told and keeps what comes until someone asks for it.
 *
 * <p>What comes lies in order in the session's inbox. {@code await} takes the first thing there that fits and that
 * nobody took before, waits when there is none, and gives up when the time is over or the stream has ended. The session
 * answers by itself what its {@link AutomaticAnswer}s say. Made for one calling thread; others may look on.
 */
public final class XmppSession extends StreamConversation implements AutoCloseable {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private final BoundAddress address;
    private final TlsStep tls;
    private final StreamSteps stream;
    private final ClientSteps client;
    private final Ascent ascent;

    XmppSession(SessionRequest request, ConnectSettings settings, StreamLink link, TlsStep tls, String peer) {
        super(request, settings, link);
        this.tls = tls;
        Diagnosis diagnosis = new Diagnosis(peer, link, settings.timeout());
        address = new BoundAddress(request, settings);
        stream = new StreamSteps(link, request, tls, diagnosis, settings.timeout());
        client = new ClientSteps(link, request, address, diagnosis, settings.timeout());
        RoleSteps role = settings.role() == StreamRole.COMPONENT
                ? new ComponentSteps(link, address, diagnosis, settings.timeout())
                : client;
        String header = StreamHeaders.open(settings.role(), settings.domain());
        ascent = new Ascent(stream, client, role, request, request.tls().orElse(settings.tls()), header);
    }

    /** The furthest stage that the session has been through. */
    public StreamStage stage() {
        return ascent.stage();
    }

    /** Who logs in; IllegalStateException when the session has no account. */
    public Account account() {
        return address.account();
    }

    /** The full JID that the target has bound, or the component's domain; IllegalStateException before that. */
    @Override
    public String full() {
        return address.full();
    }

    @Override
    Optional<String> sender() {
        return settings.role() == StreamRole.COMPONENT ? Optional.of(settings.domain()) : Optional.empty();
    }

    /** The bare JID: of the bound full JID, before that of the account. */
    public String bare() {
        return address.bare();
    }

    /** The target's domain. */
    public String domain() {
        return settings.domain();
    }

    /** The resourcepart that the target has bound; IllegalStateException before that. */
    public String resource() {
        return address.resource();
    }

    /** The newest stream features; IllegalStateException when none have come. */
    public Element features() {
        return stream.features().orElseThrow(() -> new IllegalStateException("no stream features have come yet"));
    }

    /** The result of the roster request on the way to ONLINE, if it was made. */
    public Optional<Received> roster() {
        return client.roster();
    }

    /** What TLS came to, if it is there. */
    public Optional<TlsInfo> tls() {
        return tls.info();
    }

    /** The IP address that this session speaks from; IllegalStateException when the connection has ended. */
    public String ipAddress() {
        return link.wire().localAddress();
    }

    // ---- the end

    /** Sends the closing tag without waiting for the peer's; the first half of {@link #close}. */
    public void sendClosingTag() {
        if (link.hasStream()) {
            link.writeClosingTag();
        }
    }

    /**
     * Ends the stream as RFC 6120 section 4.4 says: closing tag, the peer's closing tag, TCP. Waits up to 1 s (less if
     * {@link #timeout} is) for the peer's closing tag; then this side closes the connection. To see whether the peer
     * would close it, use {@link #sendClosingTag} and {@link #awaitEnding()}. Closing again does nothing.
     */
    @Override
    public void close() {
        sendClosingTag();
        try {
            if (link.hasStream()) {
                link.endings().awaitSilence(timeout().compareTo(LONGEST_CLOSE) < 0 ? timeout() : LONGEST_CLOSE);
            }
        } finally {
            link.wire().close();
            transcript().stimulus();
        }
    }

    /** Closes without waiting for the peer. */
    void drop() {
        sendClosingTag();
        link.wire().close();
    }

    /** Closes many sessions at once: all say the closing tag first and then wait together. */
    public static void closeAll(Collection<XmppSession> sessions) {
        sessions.forEach(XmppSession::sendClosingTag);
        sessions.forEach(XmppSession::close);
    }

    /** Breaks the connection off with a TCP reset, without a closing tag or close_notify. */
    public void abort() {
        link.endings().aborted();
        link.wire().abort();
        transcript().stimulus();
    }

    /** Ends this side's half of the connection (close_notify, FIN) and goes on listening. */
    public void halfClose() {
        link.wire().halfClose();
        transcript().stimulus();
    }

    // ---- step by step

    /**
     * Goes on to a further stage.
     *
     * @throws ConnectException when it is not reached
     */
    public void advance(StreamStage to) {
        ascent.advance(to);
    }

    /**
     * Sends the usual stream header and waits for the peer's.
     *
     * @throws ConnectException when none comes
     */
    public Received openStream() {
        return ascent.openStream(ascent.header());
    }

    /** Sends this text as a stream header, after filling in variables, and waits for the peer's. */
    public Received openStream(String header) {
        return ascent.openStream(variables().expandXml(header));
    }

    /**
     * Takes the next stream features.
     *
     * @throws ConnectException when none come
     */
    public Element awaitFeatures() {
        return ascent.awaitFeatures();
    }

    /**
     * Asks for TLS and, when told to proceed, makes the handshake (RFC 6120 section 5.4). The new stream is not opened.
     *
     * @throws ConnectException when refused, or when the handshake fails
     */
    public TlsInfo startTls() {
        return stream.startTls();
    }

    /** Makes the TLS handshake only, as after a {@code <proceed/>}. */
    public TlsInfo handshake() {
        return stream.handshake(StreamStage.TLS);
    }

    /** The handshake of a component for the newest stream and a secret (XEP-0114 section 3), to be sent raw. */
    public String componentHandshake(String secret) {
        return ComponentSteps.element(peerHeader().attribute("id"), secret);
    }

    /** Begins a new TLS handshake inside TLS; for sessions that were asked to be able to. */
    public Renegotiation renegotiate() {
        return tls.renegotiate();
    }

    /** Authenticates the account by the strongest mechanism; the new stream is not opened. */
    public SaslOutcome authenticate() {
        return authenticate(stream.mechanism());
    }

    /** Authenticates the account by this mechanism, offered or not; the new stream is not opened. */
    public SaslOutcome authenticate(String mechanism) {
        return authenticate(SaslAttempt.with(mechanism));
    }

    /** Makes this try to authenticate; the new stream is not opened. */
    public SaslOutcome authenticate(SaslAttempt attempt) {
        return stream.authenticate(attempt);
    }

    /** Binds the resource of the request. */
    public Received bind() {
        return ascent.bind();
    }

    /**
     * Asks for a resource; the empty text leaves it to the server.
     *
     * @return the result or error
     * @throws UnansweredException when neither came in time
     */
    public Received bind(String resource) {
        return ascent.bind(resource);
    }

    /** Asks for the roster if the request says so, sends initial presence, and waits for its broadcast to oneself. */
    public void goOnline() {
        ascent.goOnline();
    }
}
