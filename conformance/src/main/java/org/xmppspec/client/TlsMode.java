package org.xmppspec.client;

/** How a connection comes to be encrypted. */
public enum TlsMode {
    /** In plain text first, then by STARTTLS (RFC 6120 section 5). */
    STARTTLS,
    /** From the first byte (XEP-0368). */
    DIRECT,
    /** Never. */
    NONE
}
