package org.xmppspec.conformance.target;

/** Says in one sentence why a target cannot be judged at all, such as a closed port or a wrong password. */
public class TargetUnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param sentence what was tried, what happened, what helps
     */
    public TargetUnusableException(String sentence) {
        super(sentence);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param sentence what was tried, what happened, what helps
     * @param cause what caused it
     */
    public TargetUnusableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
