package org.xmppspec.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Ending.Kind;
import org.xmppspec.client.Ending.TlsEnd;
import org.xmppspec.client.wire.WireEnd;

/** Gathers, on the event loop, the facts of how a stream ends, and tells whoever asks. */
final class EndingWatch {
    private final Transcript transcript;
    private final Latch silent = new Latch();
    private final Latch over = new Latch();
    private Received streamError;
    private boolean closingTag;
    private boolean flooded;
    private boolean aborted;
    private String violation;
    private WireEnd tcp;
    private TlsEnd tls = TlsEnd.NONE;
    private long overMs;

    EndingWatch(Transcript transcript) {
        this.transcript = transcript;
    }

    synchronized void streamError(Received error) {
        streamError = streamError == null ? error : streamError;
    }

    synchronized void closingTag() {
        closingTag = true;
        silent.open();
    }

    synchronized void tlsBegan() {
        tls = TlsEnd.OPEN;
    }

    synchronized void tlsClosed() {
        tls = TlsEnd.CLOSE_NOTIFY;
    }

    synchronized void aborted() {
        aborted = aborted || tcp == null;
    }

    synchronized void violation(String what) {
        violation = what;
        markOver();
    }

    synchronized void flooded() {
        flooded = true;
        markOver();
    }

    synchronized void tcpEnded(WireEnd how) {
        tcp = how;
        if (how != WireEnd.LOCAL && tls == TlsEnd.OPEN) {
            tls = TlsEnd.TRUNCATED;
        }
        markOver();
    }

    private void markOver() {
        if (!over.isOpen()) {
            overMs = transcript.ms();
            over.open();
            silent.open();
        }
    }

    /** Waits until the peer has closed its stream or all is over, or the time is. */
    void awaitSilence(Duration longest) {
        silent.await(longest);
    }

    /** Does something when nothing more can come, at once when that is so already; returns what takes that back. */
    Runnable whenSilent(Runnable action) {
        return silent.whenOpen(action);
    }

    /** Whether nothing more can come: the peer has closed its stream, or the connection is over. */
    boolean isSilent() {
        return silent.isOpen();
    }

    /** Waits until the connection is over, or the time is. */
    void awaitOver(Duration longest) {
        over.await(longest);
    }

    /** The facts as they are now. */
    synchronized Ending ending() {
        Kind kind = kind();
        return new Ending(
                kind,
                Optional.ofNullable(streamError),
                closingTag,
                tcp == WireEnd.FIN || tcp == WireEnd.RESET,
                tls,
                over.isOpen() ? overMs : transcript.ms(),
                describe(kind));
    }

    private Kind kind() {
        if (violation != null) {
            return Kind.PROTOCOL_VIOLATION;
        }
        if (flooded) {
            return Kind.FLOODED;
        }
        if (streamError != null) {
            return Kind.STREAM_ERROR;
        }
        if (closingTag) {
            return Kind.CLOSED;
        }
        if (aborted) {
            return Kind.ABORTED;
        }
        if (tcp == WireEnd.RESET) {
            return Kind.RESET;
        }
        return tcp == WireEnd.FIN ? Kind.CUT : Kind.LEFT_OPEN;
    }

    private String describe(Kind kind) {
        List<String> parts = new ArrayList<>();
        if (violation != null) {
            parts.add("XML that a stream forbids (" + violation + ")");
        }
        if (flooded) {
            parts.add("more was sent than a session holds");
        }
        if (streamError != null) {
            parts.add("stream error " + StreamErrors.condition(streamError).orElse("without a defined condition"));
        }
        if (kind != Kind.ABORTED && kind != Kind.LEFT_OPEN) {
            parts.add(closingTag ? "closing tag" : "no closing tag");
        }
        parts.add(tcpInWords(kind));
        if (tls == TlsEnd.TRUNCATED) {
            parts.add("TLS without close_notify");
        }
        return String.join(", ", parts);
    }

    private String tcpInWords(Kind kind) {
        if (kind == Kind.ABORTED) {
            return "broken off by this side";
        }
        if (tcp == null) {
            return kind == Kind.LEFT_OPEN ? "left open" : "TCP connection left open";
        }
        return switch (tcp) {
            case FIN -> "TCP connection closed";
            case RESET -> "TCP connection reset";
            case LOCAL -> "TCP connection closed by this side";
        };
    }
}
