package org.xmppspec.xmpp.stream;

import java.util.Optional;
import org.xmppspec.xmpp.xml.XmlViolation;

/** Why a stream is closed with an error (RFC 6120 section 4.9.3). */
public enum StreamErrorCondition implements ErrorCondition {
    /** XML that cannot be processed; may stand for any of the more specific XML errors (RFC 6120 section 4.9.3.1). */
    BAD_FORMAT,
    /** A namespace prefix that is not supported, or none where one is needed (RFC 6120 section 4.9.3.2). */
    BAD_NAMESPACE_PREFIX,
    /** A newer stream takes the place of this one, or a stream clashes with an existing one (RFC 6120 section 4.9.3.3). */
    CONFLICT,
    /** The peer has been silent for too long (RFC 6120 section 4.9.3.4). */
    CONNECTION_TIMEOUT,
    /** The domain in the header is no longer served here (RFC 6120 section 4.9.3.5). */
    HOST_GONE,
    /** The domain in the header is not served here (RFC 6120 section 4.9.3.6). */
    HOST_UNKNOWN,
    /** A stanza between servers lacks an address, or has one that cannot be parsed (RFC 6120 section 4.9.3.7). */
    IMPROPER_ADDRESSING,
    /** A mistake inside the server (RFC 6120 section 4.9.3.8). */
    INTERNAL_SERVER_ERROR,
    /** The sender address is not one that was authenticated or validated (RFC 6120 section 4.9.3.9). */
    INVALID_FROM,
    /** A stream or content namespace that is not supported (RFC 6120 section 4.9.3.10). */
    INVALID_NAMESPACE,
    /** XML that a schema does not allow, where validation is done (RFC 6120 section 4.9.3.11). */
    INVALID_XML,
    /** Something sent before authentication allows it (RFC 6120 section 4.9.3.12). */
    NOT_AUTHORIZED,
    /** XML that breaks the rules of XML or of its namespaces (RFC 6120 section 4.9.3.13). */
    NOT_WELL_FORMED,
    /** A local rule was broken, such as a size limit (RFC 6120 section 4.9.3.14). */
    POLICY_VIOLATION,
    /** Another server that is needed cannot be reached (RFC 6120 section 4.9.3.15). */
    REMOTE_CONNECTION_FAILED,
    /** The stream has to be negotiated anew (RFC 6120 section 4.9.3.16). */
    RESET,
    /** The server lacks resources for the stream (RFC 6120 section 4.9.3.17). */
    RESOURCE_CONSTRAINT,
    /** A comment, processing instruction, DTD or entity reference (RFC 6120 section 4.9.3.18). */
    RESTRICTED_XML,
    /** The peer is to connect to another host (RFC 6120 section 4.9.3.19). */
    SEE_OTHER_HOST,
    /** The server is being shut down (RFC 6120 section 4.9.3.20). */
    SYSTEM_SHUTDOWN,
    /** None of the others; goes with an application-specific condition (RFC 6120 section 4.9.3.21). */
    UNDEFINED_CONDITION,
    /** Another encoding than UTF-8, or broken UTF-8 (RFC 6120 section 4.9.3.22). */
    UNSUPPORTED_ENCODING,
    /** A mandatory feature that the peer does not support (RFC 6120 section 4.9.3.23). */
    UNSUPPORTED_FEATURE,
    /** A top-level element that is not understood (RFC 6120 section 4.9.3.24). */
    UNSUPPORTED_STANZA_TYPE,
    /** A version of XMPP that is not supported (RFC 6120 section 4.9.3.25). */
    UNSUPPORTED_VERSION;

    /**
     * Finds a condition by the name of its element.
     *
     * @param elementName a local name
     * @return the condition, or empty when the specification defines none of that name
     */
    public static Optional<StreamErrorCondition> ofElementName(String elementName) {
        return ErrorCondition.ofElementName(elementName, values());
    }

    /**
     * Gives the condition that a broken rule of XML leads to.
     *
     * @param violation what the guard found
     * @return the condition of the same name
     */
    public static StreamErrorCondition of(XmlViolation violation) {
        return valueOf(violation.kind().name());
    }
}
