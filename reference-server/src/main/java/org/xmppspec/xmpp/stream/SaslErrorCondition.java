package org.xmppspec.xmpp.stream;

import java.util.Optional;

/** Why SASL negotiation failed (RFC 6120 section 6.5). */
public enum SaslErrorCondition implements ErrorCondition {
    /** The initiating entity gave up (RFC 6120 section 6.5.1). */
    ABORTED,
    /** The account exists and is switched off (RFC 6120 section 6.5.2). */
    ACCOUNT_DISABLED,
    /** The credentials are no longer valid (RFC 6120 section 6.5.3). */
    CREDENTIALS_EXPIRED,
    /** The mechanism is only allowed under encryption (RFC 6120 section 6.5.4). */
    ENCRYPTION_REQUIRED,
    /** Data that is not correct base 64 (RFC 6120 section 6.5.5). */
    INCORRECT_ENCODING,
    /** An authorization identity that is malformed or not allowed (RFC 6120 section 6.5.6). */
    INVALID_AUTHZID,
    /** A mechanism that was not offered, or none (RFC 6120 section 6.5.7). */
    INVALID_MECHANISM,
    /** A message that the mechanism or the state does not allow (RFC 6120 section 6.5.8). */
    MALFORMED_REQUEST,
    /** The mechanism is weaker than what policy asks for this user (RFC 6120 section 6.5.9). */
    MECHANISM_TOO_WEAK,
    /** Wrong credentials, or any failure that is not to be told in detail (RFC 6120 section 6.5.10). */
    NOT_AUTHORIZED,
    /** A passing problem of the server (RFC 6120 section 6.5.11). */
    TEMPORARY_AUTH_FAILURE;

    /**
     * Finds a condition by the name of its element.
     *
     * @param elementName a local name
     * @return the condition, or empty when the specification defines none of that name
     */
    public static Optional<SaslErrorCondition> ofElementName(String elementName) {
        return ErrorCondition.ofElementName(elementName, values());
    }
}
