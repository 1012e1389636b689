package org.xmppspec.client;

import java.util.Optional;
import org.xmppspec.xmpp.stream.Namespaces;

/** Reads {@code <stream:error/>} (RFC 6120 section 4.9). */
final class StreamErrors {
    private StreamErrors() {}

    static boolean isStreamError(Received received) {
        return received.is("error", Namespaces.STREAMS);
    }

    static Optional<String> condition(Received error) {
        return Conditions.first(error.dom(), Namespaces.STREAM_ERRORS);
    }
}
