package org.xmppspec.conformance.target;

/** Says in one sentence why a case cannot have the accounts that it needs. */
public final class NoAccountException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param sentence what failed and what helps
     */
    public NoAccountException(String sentence) {
        super(sentence);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param sentence what failed and what helps
     * @param cause what caused it
     */
    public NoAccountException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
