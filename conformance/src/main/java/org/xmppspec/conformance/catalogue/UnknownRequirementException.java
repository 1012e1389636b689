package org.xmppspec.conformance.catalogue;

/** The catalogue has no entry of that name; the message says what is there instead. */
public final class UnknownRequirementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRequirementException(String message) {
        super(message);
    }
}
