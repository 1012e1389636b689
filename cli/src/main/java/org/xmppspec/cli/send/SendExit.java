package org.xmppspec.cli.send;

import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.LoginFailedException;

/** How far the command send got; none of the numbers means anything else in this program. */
enum SendExit {
    /** No connection, or no stream on it. */
    CONNECT(10),
    /** No TLS: not offered, failed, or the certificate is not accepted. */
    TLS(11),
    /** Not logged in. */
    SASL(12),
    /** No resource bound, or no presence. */
    BIND(13),
    /** Sent, and what is expected has not come in time. */
    EXPECTATION(14),
    /** The stream ended before what is expected had come. */
    ENDED(15);

    private final int value;

    SendExit(int value) {
        this.value = value;
    }

    /** Returns the number that the process ends with. */
    int value() {
        return value;
    }

    /** Returns the number for a log-in that failed. */
    static int of(LoginFailedException failure) {
        return failure.kind() == Kind.INTERRUPTED
                ? ExitCode.CANCELLED.value()
                : phase(failure.kind(), failure.stage()).value();
    }

    private static SendExit phase(Kind kind, StreamStage stage) {
        return switch (kind) {
            case TLS, UNTRUSTED_CERTIFICATE -> TLS;
            case NO_MECHANISM, AUTHENTICATION -> SASL;
            case BIND -> BIND;
            default ->
                switch (stage) {
                    case TCP, STREAM, FEATURES -> CONNECT;
                    case TLS -> TLS;
                    case SASL -> SASL;
                    case BIND, ONLINE -> BIND;
                };
        };
    }
}
