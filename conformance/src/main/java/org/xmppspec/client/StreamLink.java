package org.xmppspec.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.w3c.dom.Element;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.wire.EventLoops;
import org.xmppspec.client.wire.WireConnection;
import org.xmppspec.client.wire.WireEnd;
import org.xmppspec.client.wire.WireListener;
import org.xmppspec.client.xml.ElementReader;
import org.xmppspec.client.xml.StreamEvents;
import org.xmppspec.xmpp.xml.XmlViolation;

/**
 * A session's machine room: records what goes over the wire, reads it, answers what is answered by itself, and fills the
 * inbox. All of the callbacks run on one event loop.
 */
final class StreamLink implements Line, WireListener, StreamEvents {
    private static final int BEGINNING = 512;

    private final Transcript.Recorder recorder;
    private final SessionLimits limits;
    private final AutomaticAnswers answers;
    private final Inbox inbox;
    private final EndingWatch endings;
    private final ElementReader reader;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final UnreadBytes unread = new UnreadBytes();
    private volatile WireConnection wire;
    private volatile Diversion diversion;
    private volatile boolean headerSent;
    private volatile boolean heardOutsideTls;
    private volatile boolean closingTagSent;
    private final List<Received> headers = new CopyOnWriteArrayList<>();
    private long total;
    private long readMs;

    StreamLink(SessionRequest request, ConnectSettings settings, AutomaticAnswers answers) {
        this.recorder = request.transcript().recorder(request.actor());
        this.limits = settings.limits();
        this.answers = answers;
        this.inbox = new Inbox(limits);
        this.endings = new EndingWatch(request.transcript());
        this.reader = new ElementReader(limits.elementBytes(), this);
    }

    void connect(EventLoops loops, InetSocketAddress address, Duration timeout) throws IOException {
        wire = WireConnection.connect(loops, address, timeout, this);
        wire.startReading();
    }

    WireConnection wire() {
        return wire;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public EndingWatch endings() {
        return endings;
    }

    /** All stream headers that the peer has sent, in order. */
    List<Received> headers() {
        return headers;
    }

    /** What came since it is not read as XML any more. */
    UnreadBytes unread() {
        return unread;
    }

    /** The first bytes that the peer sent, for a sentence about what it might be. */
    byte[] beginning() {
        synchronized (beginning) {
            return beginning.toByteArray();
        }
    }

    @Override
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes) {
        if (wire.isOpen()) {
            wire.write(bytes);
        }
    }

    /** Sends the closing tag, once. */
    void writeClosingTag() {
        if (!closingTagSent) {
            closingTagSent = true;
            write(StreamHeaders.CLOSING_TAG);
        }
    }

    /** Expects the header of a new stream inside TLS; what came after the go-ahead in plain text is dropped. */
    void expectTls() {
        wire.execute(reader::restartInsideTls);
    }

    /** Notes that a stream was opened, so that it is to be closed. */
    void headerSent() {
        headerSent = true;
    }

    /** Whether there is a stream to close: one was opened from this side, or the peer has opened one. */
    boolean hasStream() {
        return headerSent || !headers.isEmpty();
    }

    /** From now on hands what comes to somebody else, who gets what lies there first. */
    void divert(Diversion other) {
        wire.execute(() -> {
            diversion = other;
            inbox.consumeAll().forEach(other::take);
            if (endings.isSilent()) {
                other.ended();
            }
        });
    }

    /** Notes whom requests are for. */
    void boundTo(String fullJid) {
        answers.boundTo(fullJid);
    }

    /** Notes that TLS stands. */
    void tlsBegan() {
        endings.tlsBegan();
    }

    @Override
    public void read(byte[] bytes, boolean tls) {
        recorder.record(Direction.IN, tls, bytes);
        readMs = recorder.transcript().ms();
        keepBeginning(bytes);
        total += bytes.length;
        if (total > limits.totalBytes()) {
            giveUpFlooded();
            return;
        }
        if (unread.take(bytes)) {
            inbox.wake();
            return;
        }
        try {
            reader.feed(bytes);
        } catch (XmlViolation e) {
            giveUp(e);
        }
    }

    private void keepBeginning(byte[] bytes) {
        synchronized (beginning) {
            int room = Math.min(bytes.length, BEGINNING - beginning.size());
            beginning.write(bytes, 0, Math.max(0, room));
        }
    }

    @Override
    public void written(byte[] bytes, boolean tls) {
        recorder.record(Direction.OUT, tls, bytes);
    }

    @Override
    public void header(Element element, String raw) {
        headers.add(new Received(readMs, raw, element));
        inbox.wake();
    }

    @Override
    public void element(Element element, String raw) {
        Received received = new Received(readMs, raw, element);
        if (diversion != null && !StreamErrors.isStreamError(received)) {
            diversion.take(received);
            return;
        }
        if (Fence.isMarker(received)) {
            Fence.markerId(received).ifPresent(inbox::addMarker);
            return;
        }
        if (StreamErrors.isStreamError(received)) {
            endings.streamError(received);
        }
        var answer = answers.to(received);
        answer.ifPresent(reply -> write(reply.xml()));
        if (!inbox.add(received, answer.map(AutomaticAnswers.Answer::consumed).orElse(false))) {
            giveUpFlooded();
        }
    }

    @Override
    public void closingTag() {
        endings.closingTag();
        if (answers.answersClosingTag()) {
            writeClosingTag();
        }
        heardLast();
    }

    private void heardLast() {
        inbox.end();
        if (diversion != null) {
            diversion.ended();
        }
    }

    private void giveUp(XmlViolation violation) {
        if (violation.kind() == XmlViolation.Kind.POLICY_VIOLATION) {
            giveUpFlooded();
            return;
        }
        endings.violation(violation.getMessage());
        heardLast();
        wire.close();
    }

    private void giveUpFlooded() {
        reader.stop();
        endings.flooded();
        heardLast();
        wire.abort();
    }

    /** Whether something came under TLS that is no TLS record. */
    boolean heardOutsideTls() {
        return heardOutsideTls;
    }

    @Override
    public void readOutsideTls() {
        heardOutsideTls = true;
    }

    @Override
    public void tlsClosed() {
        endings.tlsClosed();
    }

    @Override
    public void ended(WireEnd end) {
        endings.tcpEnded(end);
        heardLast();
    }
}
