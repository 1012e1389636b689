package org.xmppspec.xmpp.stanza;

import java.util.Optional;
import org.xmppspec.xmpp.stream.ErrorCondition;

/** Why a stanza could not be processed (RFC 6120 section 8.3.3). */
public enum StanzaErrorCondition implements ErrorCondition {
    /** XML that the receiver cannot process (RFC 6120 section 8.3.3.1). */
    BAD_REQUEST(StanzaErrorType.MODIFY),
    /** A resource or session of the same name or address exists (RFC 6120 section 8.3.3.2). */
    CONFLICT(StanzaErrorType.CANCEL),
    /** The feature is not implemented (RFC 6120 section 8.3.3.3). */
    FEATURE_NOT_IMPLEMENTED(StanzaErrorType.CANCEL),
    /** The sender lacks the permission (RFC 6120 section 8.3.3.4). */
    FORBIDDEN(StanzaErrorType.AUTH),
    /** The addressee can no longer be contacted here (RFC 6120 section 8.3.3.5). */
    GONE(StanzaErrorType.CANCEL),
    /** A mistake inside the server (RFC 6120 section 8.3.3.6). */
    INTERNAL_SERVER_ERROR(StanzaErrorType.CANCEL),
    /** The addressed item does not exist (RFC 6120 section 8.3.3.7). */
    ITEM_NOT_FOUND(StanzaErrorType.CANCEL),
    /** An address that breaks the rules of addresses (RFC 6120 section 8.3.3.8). */
    JID_MALFORMED(StanzaErrorType.MODIFY),
    /** The request breaks criteria of the receiver (RFC 6120 section 8.3.3.9). */
    NOT_ACCEPTABLE(StanzaErrorType.MODIFY),
    /** Nobody is allowed to do this (RFC 6120 section 8.3.3.10). */
    NOT_ALLOWED(StanzaErrorType.CANCEL),
    /** Credentials are needed first (RFC 6120 section 8.3.3.11). */
    NOT_AUTHORIZED(StanzaErrorType.AUTH),
    /** A local rule was broken (RFC 6120 section 8.3.3.12). */
    POLICY_VIOLATION(StanzaErrorType.MODIFY),
    /** The recipient is temporarily unavailable (RFC 6120 section 8.3.3.13). */
    RECIPIENT_UNAVAILABLE(StanzaErrorType.WAIT),
    /** Requests go to another address, for now (RFC 6120 section 8.3.3.14). */
    REDIRECT(StanzaErrorType.MODIFY),
    /** Registration comes first (RFC 6120 section 8.3.3.15). */
    REGISTRATION_REQUIRED(StanzaErrorType.AUTH),
    /** The domain of the addressee has no server (RFC 6120 section 8.3.3.16). */
    REMOTE_SERVER_NOT_FOUND(StanzaErrorType.CANCEL),
    /** The server of the addressee cannot be reached in time (RFC 6120 section 8.3.3.17). */
    REMOTE_SERVER_TIMEOUT(StanzaErrorType.WAIT),
    /** Resources are lacking (RFC 6120 section 8.3.3.18). */
    RESOURCE_CONSTRAINT(StanzaErrorType.WAIT),
    /** The service is not provided (RFC 6120 section 8.3.3.19). */
    SERVICE_UNAVAILABLE(StanzaErrorType.CANCEL),
    /** A subscription comes first (RFC 6120 section 8.3.3.20). */
    SUBSCRIPTION_REQUIRED(StanzaErrorType.AUTH),
    /** None of the others; goes with an application-specific condition (RFC 6120 section 8.3.3.21). */
    UNDEFINED_CONDITION(StanzaErrorType.CANCEL),
    /** The request came out of turn (RFC 6120 section 8.3.3.22). */
    UNEXPECTED_REQUEST(StanzaErrorType.WAIT);

    private final StanzaErrorType defaultType;

    StanzaErrorCondition(StanzaErrorType defaultType) {
        this.defaultType = defaultType;
    }

    /**
     * Gives the error type that goes with the condition when nothing speaks for another.
     *
     * @return the type
     */
    public StanzaErrorType defaultType() {
        return defaultType;
    }

    /**
     * Finds a condition by the name of its element.
     *
     * @param elementName a local name
     * @return the condition, or empty when the specification defines none of that name
     */
    public static Optional<StanzaErrorCondition> ofElementName(String elementName) {
        return ErrorCondition.ofElementName(elementName, values());
    }
}
