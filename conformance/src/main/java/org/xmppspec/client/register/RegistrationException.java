package org.xmppspec.client.register;

/** An account could not be made or removed in band; the message is one sentence for a user. */
public final class RegistrationException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Kind {
        /** The target does not offer in-band registration here. */
        NOT_OFFERED,
        /** It wants more than can be made up, such as a solved riddle. */
        NEEDS_A_PERSON,
        /** There is such an account already. */
        CONFLICT,
        /** It makes no more accounts for now: a rate limit or a ban. */
        THROTTLED,
        /** It refused. */
        REFUSED,
        /** It did not answer, or the stream ended. */
        UNANSWERED
    }

    private final Kind kind;

    /**
     * Makes one.
     *
     * @param sentence what happened and what to do about it
     */
    public RegistrationException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** What stood in the way. */
    public Kind kind() {
        return kind;
    }
}
