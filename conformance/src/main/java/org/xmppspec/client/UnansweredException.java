package org.xmppspec.client;

/** A request of {@link XmppSession#request} got neither result nor error in time. */
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one with a sentence that says what was asked and what came of it. */
    public UnansweredException(String sentence) {
        super(sentence);
    }
}
