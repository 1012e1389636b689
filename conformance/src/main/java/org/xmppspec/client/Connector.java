package org.xmppspec.client;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.wire.EventLoops;

/**
 * Opens the sessions of a run with one target. Owns the threads that do so; after {@link #close} none is left.
 *
 * <p>May be used by several threads at once.
 */
public final class Connector implements AutoCloseable {
    private final ConnectSettings settings;
    private final org.xmppspec.xmpp.tls.Trust trust;
    private final EventLoops loops;
    private final Dialer dialer;
    private final Semaphore openings;

    /**
     * Makes a connector.
     *
     * @throws ConnectException when the file of trusted certificates cannot be used
     */
    public Connector(ConnectSettings settings) {
        this.settings = settings;
        this.trust = anchors(settings.trust());
        this.loops = new EventLoops();
        this.dialer = new Dialer(settings, loops);
        this.openings = new Semaphore(settings.openings());
    }

    /** Where the target is and how it is reached. */
    public ConnectSettings settings() {
        return settings;
    }

    /** Whether it is known where the target takes direct TLS; asks DNS once where only that can tell. */
    public boolean knowsDirectTls() {
        return dialer.knowsDirectTls();
    }

    /**
     * Opens a session and brings it to the stage that is asked for.
     *
     * @throws ConnectException when it does not get there; the connection is closed by then
     */
    public XmppSession open(SessionRequest request) {
        XmppSession session = begun(request);
        return advanced(session, request.stage());
    }

    /** Opens a connection and, if a stream is wanted, waits for its header: by then the target has taken it. */
    private XmppSession begun(SessionRequest request) {
        acquire(request.stage());
        try {
            XmppSession session = connected(request);
            boolean stream = request.stage().includes(StreamStage.STREAM);
            return advanced(session, stream ? StreamStage.STREAM : StreamStage.TCP);
        } finally {
            openings.release();
        }
    }

    private XmppSession connected(SessionRequest request) {
        AutomaticAnswers answers = new AutomaticAnswers(request.answers(), settings.domain());
        StreamLink link = new StreamLink(request, settings, answers);
        TlsMode mode = request.tls().orElse(settings.tls());
        Endpoint endpoint = dialer.dial(link, request.endpoint(), mode);
        var accepted = request.anyCertificate() ? org.xmppspec.xmpp.tls.Trust.insecure() : trust;
        TlsStep tls = new TlsStep(link, request, settings.domain(), accepted, mode);
        return new XmppSession(request, settings, link, tls, endpoint.toString());
    }

    private static XmppSession advanced(XmppSession session, StreamStage stage) {
        try {
            session.advance(stage);
            return session;
        } catch (RuntimeException e) {
            session.drop();
            throw e;
        }
    }

    private void acquire(StreamStage stage) {
        try {
            openings.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException(stage, Kind.INTERRUPTED, "interrupted before a connection was opened.", e);
        }
    }

    private static org.xmppspec.xmpp.tls.Trust anchors(Trust trust) {
        try {
            if (trust instanceof Trust.PemFile pem) {
                return org.xmppspec.xmpp.tls.Trust.file(pem.file());
            }
            if (trust instanceof Trust.Certificates some) {
                return org.xmppspec.xmpp.tls.Trust.certificates(some.certificates());
            }
            return trust instanceof Trust.Insecure
                    ? org.xmppspec.xmpp.tls.Trust.insecure()
                    : org.xmppspec.xmpp.tls.Trust.system();
        } catch (IOException e) {
            throw new ConnectException(StreamStage.TCP, Kind.UNTRUSTED_CERTIFICATE, e.getMessage(), e);
        }
    }

    /** Breaks off what is still open and ends all threads. */
    @Override
    public void close() {
        loops.close();
    }
}
