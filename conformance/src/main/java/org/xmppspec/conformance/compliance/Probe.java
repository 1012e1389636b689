package org.xmppspec.conformance.compliance;

import java.util.Locale;

/**
 * A way to see whether a server offers something.
 *
 * @param kind where to look
 * @param what what to look for there; empty for kinds that say all
 */
public record Probe(Kind kind, String what) {
    /** Where to look. */
    public enum Kind {
        /** Nowhere: a stream that takes stanzas shows it. */
        ALWAYS,
        /** Whether the session runs under TLS. */
        TLS,
        /** Whether it is known where direct TLS is taken. */
        DIRECTTLS,
        /** Whether the run is a component of the server. */
        COMPONENT,
        /** The namespaces of the stream features, before and after authentication. */
        STREAM,
        /** The features of the server. */
        SERVER,
        /** The features of the user's own account. */
        ACCOUNT,
        /** The identities of the user's own account, as category/type. */
        IDENTITY,
        /** The features of the services that the server lists as its items. */
        SERVICE,
        /** Whether a request is answered with a result: name and namespace of its payload, then of what is in that. */
        REQUEST,
        /** Nowhere: it asks nothing of a server. */
        NOTHING,
        /** Nowhere that this program looks; what it says is why. */
        UNSEEN
    }

    /**
     * Reads a probe.
     *
     * @param text such as {@code server:urn:xmpp:blocking} or {@code tls}
     * @return the probe
     */
    static Probe of(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        return new Probe(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), colon < 0 ? "" : text.substring(colon + 1));
    }

    @Override
    public String toString() {
        String place = kind.name().toLowerCase(Locale.ROOT);
        return what.isEmpty() ? place : place + ":" + what;
    }
}
