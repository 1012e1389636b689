package org.xmppspec.client;

/**
 * How far a session goes before it stops and leaves the next move to the caller, in the order in which a client's
 * stream is built up (RFC 6120 section 1.2). Each stage includes those above it.
 */
public enum StreamStage {
    /** The TCP connection stands (with {@link TlsMode#DIRECT} also TLS); not a byte of XMPP was said. */
    TCP,
    /** Both stream headers have been exchanged. */
    STREAM,
    /** The first stream features have come: in plain text, unless TLS is direct. */
    FEATURES,
    /** TLS stands and the features of the stream inside it have come; the same as FEATURES where no STARTTLS is due. */
    TLS,
    /** SASL has succeeded and the features of the new stream have come. */
    SASL,
    /** A resource is bound, or the handshake of a component was accepted: stanzas may be sent. */
    BIND,
    /** The roster was asked for, initial presence was sent and the account's own broadcast of it has been seen. */
    ONLINE;

    /** Whether a session at this stage has been through the other one. */
    public boolean includes(StreamStage other) {
        return compareTo(other) >= 0;
    }
}
