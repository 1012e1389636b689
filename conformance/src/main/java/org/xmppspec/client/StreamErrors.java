package org.xmppspec.client;

import java.util.Optional;

/** Reads {@code <stream:error/>} (RFC 6120 section 4.9). */
final class StreamErrors {
    private static final String STREAM = "http://etherx.jabber.org/streams";
    private static final String CONDITIONS = "urn:ietf:params:xml:ns:xmpp-streams";

    private StreamErrors() {}

    static boolean isStreamError(Received received) {
        return received.is("error", STREAM);
    }

    static Optional<String> condition(Received error) {
        return Conditions.first(error.dom(), CONDITIONS);
    }
}
