package org.xmppspec.client;

import java.util.Optional;

/**
 * How a session's stream ended, seen from this side.
 *
 * @param kind in one word
 * @param streamError the peer's {@code <stream:error/>}, when one came
 * @param closingTag whether the peer closed its stream with the closing tag
 * @param tcpClosed whether the peer closed or reset the TCP connection
 * @param tls how the TLS layer ended
 * @param ms when it was over, in milliseconds since the transcript started; when still open, when that was looked at
 * @param detail one sentence in words
 */
public record Ending(
        Kind kind,
        Optional<Received> streamError,
        boolean closingTag,
        boolean tcpClosed,
        TlsEnd tls,
        long ms,
        String detail) {

    /** The ways in which a stream ends; the first that applies. */
    public enum Kind {
        /** The peer sent XML that a stream forbids, or what is no XML. */
        PROTOCOL_VIOLATION,
        /** The peer sent more than a session holds, so the session gave up. */
        FLOODED,
        /** The peer sent a stream error (RFC 6120 section 4.9). */
        STREAM_ERROR,
        /** The peer sent the closing tag (RFC 6120 section 4.4). */
        CLOSED,
        /** The TCP connection was reset, without stream error or closing tag. */
        RESET,
        /** The TCP connection was closed, without stream error or closing tag. */
        CUT,
        /** This side broke the connection off ({@link XmppSession#abort}) before the peer ended it. */
        ABORTED,
        /** The stream has not ended within the time allowed. */
        LEFT_OPEN
    }

    /** How the TLS layer under a stream ended. */
    public enum TlsEnd {
        /** There was no TLS. */
        NONE,
        /** It still stands, or this side ended it. */
        OPEN,
        /** By the peer's close_notify. */
        CLOSE_NOTIFY,
        /** TCP ended without a close_notify. */
        TRUNCATED
    }

    /** The defined condition of the stream error, without its namespace; empty when there was none. */
    public Optional<String> condition() {
        return streamError.flatMap(StreamErrors::condition);
    }

    @Override
    public String toString() {
        return detail;
    }
}
