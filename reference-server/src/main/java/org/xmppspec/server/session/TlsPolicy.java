package org.xmppspec.server.session;

/** What the server wants of TLS on its TCP listener (RFC 6120 section 5). */
public enum TlsPolicy {
    /** STARTTLS is mandatory-to-negotiate: nothing else is offered before it. */
    REQUIRED,
    /** STARTTLS is offered, beside the SASL mechanisms that are safe without it. */
    OPTIONAL,
    /** STARTTLS is not offered. */
    OFF
}
