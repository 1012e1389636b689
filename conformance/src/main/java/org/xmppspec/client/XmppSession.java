package org.xmppspec.client;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.xmppspec.client.match.Variables;

/**
 * One stream with the target, as scripted: it says what it is told and keeps what comes until someone asks for it.
 *
 * <p>What comes lies in order in the session's inbox. {@code await} takes the first thing there that fits and that
 * nobody took before, waits when there is none, and gives up when the time is over or the stream has ended. The session
 * answers by itself what its {@link AutomaticAnswer}s say. Made for one calling thread; others may look on.
 */
public final class XmppSession implements AutoCloseable {

    XmppSession() {}

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T missing() {
        return java.util.Optional.<T>empty().orElseThrow();
    }

    /** The session's name in transcripts and variables. */
    public String actor() {
        return missing();
    }

    /** The furthest stage that the session has been through. */
    public StreamStage stage() {
        return missing();
    }

    /** Who logs in; IllegalStateException when the session has no account. */
    public Account account() {
        return missing();
    }

    /** The full JID that the target has bound; IllegalStateException before that. */
    public String full() {
        return missing();
    }

    /** The bare JID: of the bound full JID, before that of the account. */
    public String bare() {
        return missing();
    }

    /** The target's domain. */
    public String domain() {
        return missing();
    }

    /** The resourcepart that the target has bound; IllegalStateException before that. */
    public String resource() {
        return missing();
    }

    /** The newest stream features; IllegalStateException when none have come. */
    public Element features() {
        return missing();
    }

    /** The peer's newest stream header; IllegalStateException when none has come. */
    public Received peerHeader() {
        return missing();
    }

    /** The result of the roster request on the way to ONLINE, if it was made. */
    public Optional<Received> roster() {
        return missing();
    }

    /** What TLS came to, if it is there. */
    public Optional<TlsInfo> tls() {
        return missing();
    }

    /** What {@code ${...}} stands for in what is sent and awaited. */
    public Variables variables() {
        return missing();
    }

    /** Where all is recorded. */
    public Transcript transcript() {
        return missing();
    }

    /** How long this session waits for an answer by default. */
    public Duration timeout() {
        return missing();
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        return missing();
    }

    // ---- saying

    /**
     * Sends XML, after filling in variables.
     *
     * @param xml one or more complete elements, which must be well-formed (IllegalArgumentException otherwise)
     */
    public void send(String xml) {
        missing();
    }

    /** Sends text as it is in UTF-8, whatever it is; nothing is filled in. */
    public void sendRaw(String text) {
        missing();
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes) {
        missing();
    }

    // ---- hearing

    /**
     * Takes the first thing that matches a template, waiting for it up to {@link #timeout}.
     *
     * @param template see {@link org.xmppspec.client.match.XmlTemplate}; what it captures becomes variables
     * @return what was taken; empty when the time was over or the stream had ended
     */
    public Optional<Received> await(String template) {
        return await(template, timeout());
    }

    /** Takes the first thing that matches a template, waiting for it so long. */
    public Optional<Received> await(String template, Duration longest) {
        return missing();
    }

    /** Takes the first thing that fits, waiting for it so long. */
    public Optional<Received> await(Predicate<Received> fits, Duration longest) {
        return missing();
    }

    /**
     * Sends a request and takes its result or error, known by its id and by coming from where it was sent.
     *
     * @param iq an IQ of type get or set; it is given an id when it has none
     * @throws UnansweredException when none came in time
     */
    public Received request(String iq) {
        return tryRequest(iq).orElseThrow();
    }

    /** Like {@link #request}, but empty when no answer came in time. */
    public Optional<Received> tryRequest(String iq) {
        return missing();
    }

    /** All that has come since the connection stands, taken or not, in order. */
    public List<Received> received() {
        return missing();
    }

    /** What has come and was not taken, in order. */
    public List<Received> unconsumed() {
        return missing();
    }

    /** Takes and returns all that lies there. */
    public List<Received> consumeAll() {
        return missing();
    }

    /** Forbids what matches a template, from now on until the stream has closed. */
    public Prohibition forbid(String template) {
        return missing();
    }

    /**
     * Forbids what fits, from now on until the stream has closed.
     *
     * @param words what is forbidden, for a reader
     * @param fits recognises it
     */
    public Prohibition forbid(String words, Predicate<Received> fits) {
        return missing();
    }

    // ---- the end

    /**
     * Waits up to {@link #timeout} until the peer has ended stream and TCP connection, and tells how.
     *
     * @return the ending; of kind LEFT_OPEN when it had not ended by then
     */
    public Ending awaitEnding() {
        return awaitEnding(timeout());
    }

    /** Waits so long until the peer has ended stream and TCP connection, and tells how. */
    public Ending awaitEnding(Duration longest) {
        return missing();
    }

    /** How the stream has ended up to now, without waiting. */
    public Ending ending() {
        return missing();
    }

    /** Sends the closing tag without waiting for the peer's; the first half of {@link #close}. */
    public void sendClosingTag() {
        missing();
    }

    /**
     * Ends the stream as RFC 6120 section 4.4 says: closing tag, the peer's closing tag, TCP. Waits up to
     * {@link #timeout} for the peer; then the connection is closed all the same. Closing again does nothing.
     */
    @Override
    public void close() {
        missing();
    }

    /** Closes many sessions at once: all say the closing tag first and then wait together. */
    public static void closeAll(Collection<XmppSession> sessions) {
        sessions.forEach(XmppSession::sendClosingTag);
        sessions.forEach(XmppSession::close);
    }

    /** Breaks the connection off with a TCP reset, without a closing tag or close_notify. */
    public void abort() {
        missing();
    }

    /** Ends this side's half of the connection (close_notify, FIN) and goes on listening. */
    public void halfClose() {
        missing();
    }

    // ---- step by step

    /**
     * Goes on to a further stage.
     *
     * @throws ConnectException when it is not reached
     */
    public void advance(StreamStage to) {
        missing();
    }

    /**
     * Sends the usual stream header and waits for the peer's.
     *
     * @throws ConnectException when none comes
     */
    public Received openStream() {
        return missing();
    }

    /** Sends this text as a stream header, after filling in variables, and waits for the peer's. */
    public Received openStream(String header) {
        return missing();
    }

    /**
     * Takes the next stream features.
     *
     * @throws ConnectException when none come
     */
    public Element awaitFeatures() {
        return missing();
    }

    /**
     * Asks for TLS and, when told to proceed, makes the handshake (RFC 6120 section 5.4). The new stream is not opened.
     *
     * @throws ConnectException when refused, or when the handshake fails
     */
    public TlsInfo startTls() {
        return missing();
    }

    /** Makes the TLS handshake only, as after a {@code <proceed/>}. */
    public TlsInfo handshake() {
        return missing();
    }

    /** Authenticates the account by the strongest mechanism; the new stream is not opened. */
    public SaslOutcome authenticate() {
        return missing();
    }

    /** Authenticates the account by this mechanism, offered or not; the new stream is not opened. */
    public SaslOutcome authenticate(String mechanism) {
        return authenticate(SaslAttempt.with(mechanism));
    }

    /** Makes this try to authenticate; the new stream is not opened. */
    public SaslOutcome authenticate(SaslAttempt attempt) {
        return missing();
    }

    /** Binds the resource of the request. */
    public Received bind() {
        return missing();
    }

    /**
     * Asks for a resource; the empty text leaves it to the server.
     *
     * @return the result or error
     * @throws UnansweredException when neither came in time
     */
    public Received bind(String resource) {
        return missing();
    }

    /** Asks for the roster if the request says so, sends initial presence, and waits for its broadcast to oneself. */
    public void goOnline() {
        missing();
    }
}
