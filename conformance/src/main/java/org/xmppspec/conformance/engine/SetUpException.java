package org.xmppspec.conformance.engine;

/** A case could not begin as it says that it does; makes it inconclusive. */
final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetUpException(String sentence) {
        super(sentence);
    }

    SetUpException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
