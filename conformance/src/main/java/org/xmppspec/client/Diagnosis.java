package org.xmppspec.client;

import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Node;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.tls.UntrustedCertificateException;

/** Says in one sentence why a session did not get where it was to go. */
final class Diagnosis {
    private static final int SHOWN = 60;
    private static final Set<String> THROTTLES = Set.of("policy-violation", "resource-constraint");
    private static final Map<String, String> ADVICE = Map.of(
            "host-unknown", "; it does not serve that domain, so check its name in --domain or --component",
            "host-gone", "; it no longer serves that domain",
            "policy-violation", "; it limits or bans connections from here, so wait, or lift the limit for this run",
            "resource-constraint", "; it is short of resources or limits connections from here");

    private final String peer;
    private final StreamLink link;
    private final Duration timeout;

    /**
     * Makes one for a session.
     *
     * @param peer who is connected to, in words
     */
    Diagnosis(String peer, StreamLink link, Duration timeout) {
        this.peer = peer;
        this.link = link;
        this.timeout = timeout;
    }

    /** The reason why something that was waited for did not come. */
    ConnectException missing(StreamStage stage, String awaited) {
        Ending ending = link.endings().ending();
        return switch (ending.kind()) {
            case STREAM_ERROR -> streamError(stage, ending);
            case PROTOCOL_VIOLATION -> notXmpp(stage, ending);
            case FLOODED -> failure(stage, Kind.FLOODED, peer + " sent more than a session holds before " + awaited);
            case LEFT_OPEN -> failure(stage, Kind.TIMEOUT, silence(awaited));
            default ->
                failure(
                        stage,
                        Kind.CLOSED,
                        peer + " closed the connection before " + awaited + " (" + ending + ")" + directTlsAdvice());
        };
    }

    /** A port for direct TLS says nothing to plain text, or an alert. */
    private String directTlsAdvice() {
        return link.beginning().length == 0 ? "; if it expects TLS from the first byte, use --tls direct" : "";
    }

    private String silence(String awaited) {
        String what =
                link.beginning().length == 0 ? "accepts the connection but says nothing" : "did not send " + awaited;
        return peer + " " + what + " within " + seconds(timeout);
    }

    private ConnectException streamError(StreamStage stage, Ending ending) {
        String condition = ending.condition().orElse("without a defined condition");
        Kind kind = THROTTLES.contains(condition) ? Kind.THROTTLED : Kind.STREAM_ERROR;
        String text = text(ending.streamError().orElseThrow())
                .map(words -> " (\"" + words + "\")")
                .orElse("");
        String advice = ADVICE.getOrDefault(condition, "");
        return failure(stage, kind, peer + " ended the stream with the error " + condition + text + advice);
    }

    private static Optional<String> text(Received error) {
        for (Node child = error.dom().getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("text".equals(child.getLocalName()) && !child.getTextContent().isBlank()) {
                return Optional.of(child.getTextContent().strip());
            }
        }
        return Optional.empty();
    }

    private ConnectException notXmpp(StreamStage stage, Ending ending) {
        if (!link.headers().isEmpty()) {
            return failure(stage, Kind.NOT_XMPP, peer + " sent " + ending);
        }
        byte[] bytes = link.beginning();
        String shown = new String(bytes, StandardCharsets.ISO_8859_1);
        String guess;
        if (shown.startsWith("HTTP/") || shown.regionMatches(true, 0, "<!DOCTYPE html", 0, 14)) {
            guess = "answers with HTTP, not with XMPP";
        } else if (shown.startsWith("SSH-")) {
            guess = "answers with SSH, not with XMPP";
        } else if (shown.length() > 1 && (shown.charAt(0) == 0x15 || shown.charAt(0) == 0x16) && shown.charAt(1) == 3) {
            return failure(stage, Kind.NOT_XMPP, peer + " expects TLS from the first byte; try --tls direct");
        } else {
            guess = "does not answer with XMPP";
        }
        return failure(stage, Kind.NOT_XMPP, peer + " " + guess + " (\"" + WireText.beginning(bytes, SHOWN) + "\")");
    }

    /** The reason why a TLS handshake failed. */
    ConnectException tls(StreamStage stage, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException) {
                return new ConnectException(
                        stage,
                        Kind.UNTRUSTED_CERTIFICATE,
                        cause.getMessage()
                                + " Name the certificate or its authority with --trust-cert FILE, or accept any"
                                + " with --insecure.",
                        failure);
            }
        }
        if (failure instanceof SocketTimeoutException) {
            String sentence = peer + " did not complete the TLS handshake within " + seconds(timeout) + ".";
            return new ConnectException(stage, Kind.TIMEOUT, sentence, failure);
        }
        Ending ending = link.endings().ending();
        String reason = ending.tcpClosed() ? ending.toString() : inShort(failure);
        return new ConnectException(
                stage, Kind.TLS, "the TLS handshake with " + peer + " failed: " + reason + ".", failure);
    }

    /** What TLS libraries say at length and with their insides, cut to what says something. */
    private static String inShort(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        if (message.startsWith("not an SSL/TLS record")) {
            return "it answers in plain text; try --tls starttls or --tls none";
        }
        String reason = message.replaceAll("(?s).*:OPENSSL_internal:(\\w+).*", "$1");
        return reason.lines().findFirst().orElse("no reason given");
    }

    /** A failure that the peer brought about, with what it did in words. */
    ConnectException refused(StreamStage stage, Kind kind, String what) {
        return failure(stage, kind, peer + " " + what);
    }

    /** A failure with its sentence. */
    static ConnectException failure(StreamStage stage, Kind kind, String sentence) {
        return new ConnectException(stage, kind, sentence + ".");
    }

    static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return (seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds)) + " s";
    }
}
