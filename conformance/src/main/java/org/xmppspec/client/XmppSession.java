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

    /** The session's name in transcripts and variables. */
    public String actor() {
        throw new UnsupportedOperationException();
    }

    /** The furthest stage that the session has been through. */
    public StreamStage stage() {
        throw new UnsupportedOperationException();
    }

    /** Who logs in; IllegalStateException when the session has no account. */
    public Account account() {
        throw new UnsupportedOperationException();
    }

    /** The full JID that the target has bound; IllegalStateException before that. */
    public String full() {
        throw new UnsupportedOperationException();
    }

    /** The bare JID: of the bound full JID, before that of the account. */
    public String bare() {
        throw new UnsupportedOperationException();
    }

    /** The target's domain. */
    public String domain() {
        throw new UnsupportedOperationException();
    }

    /** The resourcepart that the target has bound; IllegalStateException before that. */
    public String resource() {
        throw new UnsupportedOperationException();
    }

    /** The newest stream features; IllegalStateException when none have come. */
    public Element features() {
        throw new UnsupportedOperationException();
    }

    /** The peer's newest stream header; IllegalStateException when none has come. */
    public Received peerHeader() {
        throw new UnsupportedOperationException();
    }

    /** The result of the roster request on the way to ONLINE, if it was made. */
    public Optional<Received> roster() {
        throw new UnsupportedOperationException();
    }

    /** What TLS came to, if it is there. */
    public Optional<TlsInfo> tls() {
        throw new UnsupportedOperationException();
    }

    /** What {@code ${...}} stands for in what is sent and awaited. */
    public Variables variables() {
        throw new UnsupportedOperationException();
    }

    /** Where all is recorded. */
    public Transcript transcript() {
        throw new UnsupportedOperationException();
    }

    /** How long this session waits for an answer by default. */
    public Duration timeout() {
        throw new UnsupportedOperationException();
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        throw new UnsupportedOperationException();
    }

    // ---- saying

    /**
     * Sends XML, after filling in variables.
     *
     * @param xml one or more complete elements, which must be well-formed (IllegalArgumentException otherwise)
     */
    public void send(String xml) {
        throw new UnsupportedOperationException(xml);
    }

    /** Sends text as it is in UTF-8, whatever it is; nothing is filled in. */
    public void sendRaw(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException(template);
    }

    /** Takes the first thing that fits, waiting for it so long. */
    public Optional<Received> await(Predicate<Received> fits, Duration longest) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException(iq);
    }

    /** All that has come since the connection stands, taken or not, in order. */
    public List<Received> received() {
        throw new UnsupportedOperationException();
    }

    /** What has come and was not taken, in order. */
    public List<Received> unconsumed() {
        throw new UnsupportedOperationException();
    }

    /** Takes and returns all that lies there. */
    public List<Received> consumeAll() {
        throw new UnsupportedOperationException();
    }

    /** Forbids what matches a template, from now on until the stream has closed. */
    public Prohibition forbid(String template) {
        throw new UnsupportedOperationException(template);
    }

    /**
     * Forbids what fits, from now on until the stream has closed.
     *
     * @param words what is forbidden, for a reader
     * @param fits recognises it
     */
    public Prohibition forbid(String words, Predicate<Received> fits) {
        throw new UnsupportedOperationException(words);
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
        throw new UnsupportedOperationException();
    }

    /** How the stream has ended up to now, without waiting. */
    public Ending ending() {
        throw new UnsupportedOperationException();
    }

    /** Sends the closing tag without waiting for the peer's; the first half of {@link #close}. */
    public void sendClosingTag() {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the stream as RFC 6120 section 4.4 says: closing tag, the peer's closing tag, TCP. Waits up to
     * {@link #timeout} for the peer; then the connection is closed all the same. Closing again does nothing.
     */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** Closes many sessions at once: all say the closing tag first and then wait together. */
    public static void closeAll(Collection<XmppSession> sessions) {
        sessions.forEach(XmppSession::sendClosingTag);
        sessions.forEach(XmppSession::close);
    }

    /** Breaks the connection off with a TCP reset, without a closing tag or close_notify. */
    public void abort() {
        throw new UnsupportedOperationException();
    }

    /** Ends this side's half of the connection (close_notify, FIN) and goes on listening. */
    public void halfClose() {
        throw new UnsupportedOperationException();
    }

    // ---- step by step

    /**
     * Goes on to a further stage.
     *
     * @throws ConnectException when it is not reached
     */
    public void advance(StreamStage to) {
        throw new UnsupportedOperationException(to.toString());
    }

    /**
     * Sends the usual stream header and waits for the peer's.
     *
     * @throws ConnectException when none comes
     */
    public Received openStream() {
        throw new UnsupportedOperationException();
    }

    /** Sends this text as a stream header, after filling in variables, and waits for the peer's. */
    public Received openStream(String header) {
        throw new UnsupportedOperationException(header);
    }

    /**
     * Takes the next stream features.
     *
     * @throws ConnectException when none come
     */
    public Element awaitFeatures() {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks for TLS and, when told to proceed, makes the handshake (RFC 6120 section 5.4). The new stream is not opened.
     *
     * @throws ConnectException when refused, or when the handshake fails
     */
    public TlsInfo startTls() {
        throw new UnsupportedOperationException();
    }

    /** Makes the TLS handshake only, as after a {@code <proceed/>}. */
    public TlsInfo handshake() {
        throw new UnsupportedOperationException();
    }

    /** Authenticates the account by the strongest mechanism; the new stream is not opened. */
    public SaslOutcome authenticate() {
        throw new UnsupportedOperationException();
    }

    /** Authenticates the account by this mechanism, offered or not; the new stream is not opened. */
    public SaslOutcome authenticate(String mechanism) {
        return authenticate(SaslAttempt.with(mechanism));
    }

    /** Makes this try to authenticate; the new stream is not opened. */
    public SaslOutcome authenticate(SaslAttempt attempt) {
        throw new UnsupportedOperationException(attempt.mechanism());
    }

    /** Binds the resource of the request. */
    public Received bind() {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks for a resource; the empty text leaves it to the server.
     *
     * @return the result or error
     * @throws UnansweredException when neither came in time
     */
    public Received bind(String resource) {
        throw new UnsupportedOperationException(resource);
    }

    /** Asks for the roster if the request says so, sends initial presence, and waits for its broadcast to oneself. */
    public void goOnline() {
        throw new UnsupportedOperationException();
    }
}
