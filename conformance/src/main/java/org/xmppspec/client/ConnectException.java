package org.xmppspec.client;

/** A session did not reach the stage that it was to reach; the message is one sentence for a user. */
public final class ConnectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kept a session from its stage. */
    public enum Kind {
        /** The host name has no address, or the domain offers no such service. */
        UNKNOWN_HOST,
        /** Nobody listens there, or the network does not lead there. */
        REFUSED,
        /** No answer in time. */
        TIMEOUT,
        /** Something answers, but not with XMPP. */
        NOT_XMPP,
        /** The connection was closed without a reason given. */
        CLOSED,
        /** The peer ended the stream with an error. */
        STREAM_ERROR,
        /** STARTTLS is not offered or refused, or the TLS handshake failed. */
        TLS,
        /** The certificate is not trusted or names another domain. */
        UNTRUSTED_CERTIFICATE,
        /** No SASL mechanism in common. */
        NO_MECHANISM,
        /** The log-in was refused. */
        AUTHENTICATION,
        /** No resource was bound. */
        BIND,
        /** The target holds connections back: a rate limit, a ban, too many connections. */
        THROTTLED,
        /** The peer sent more than a session holds. */
        FLOODED,
        /** The calling thread was interrupted. */
        INTERRUPTED
    }

    private final StreamStage stage;
    private final Kind kind;

    /**
     * Makes one.
     *
     * @param stage the stage that was not reached
     * @param sentence what happened and what to do about it
     */
    public ConnectException(StreamStage stage, Kind kind, String sentence) {
        this(stage, kind, sentence, null);
    }

    /** Makes one with its cause. */
    public ConnectException(StreamStage stage, Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.stage = stage;
        this.kind = kind;
    }

    /** The stage that was not reached. */
    public StreamStage stage() {
        return stage;
    }

    /** What kept the session from it. */
    public Kind kind() {
        return kind;
    }
}
