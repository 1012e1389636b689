package org.xmppspec.xmpp.xml;

import java.util.Objects;

/**
 * The peer sent something that must not be sent over an XML stream; the stream cannot go on.
 *
 * <p>The message says what and where (byte offset), for logs and for the text of a stream error.
 */
public final class XmlViolation extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What rule was broken; each kind has the stream error condition of the same name. */
    public enum Kind {
        /** Not XML, or not namespace-well-formed (RFC 6120 section 11.3). */
        NOT_WELL_FORMED,
        /** A comment, processing instruction, DTD or entity reference (RFC 6120 section 11.1). */
        RESTRICTED_XML,
        /** An encoding other than UTF-8, or bytes that are not UTF-8 (RFC 6120 section 11.6). */
        UNSUPPORTED_ENCODING,
        /** Well-formed XML that is no stream: text between stanzas, another root element, another version of XML. */
        BAD_FORMAT,
        /** A root element in another namespace than that of streams (RFC 6120 section 4.8.1). */
        INVALID_NAMESPACE,
        /** Larger, deeper or longer than the limits allow (RFC 6120 section 13.12). */
        POLICY_VIOLATION
    }

    /**
     * Makes a violation.
     *
     * @param kind the rule that was broken
     * @param message what was wrong and where
     */
    public XmlViolation(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * Gives the rule that was broken.
     *
     * @return the kind of violation
     */
    public Kind kind() {
        return kind;
    }
}
