package org.xmppspec.server.module.subscription;

/**
 * The nine subscription states of RFC 6121 appendix A.1, seen by the account whose roster it is.
 *
 * <p>A state is a pair: how far the account's own subscription to the contact has come, and how far the contact's
 * subscription to the account has.
 */
public enum SubscriptionState {
    NONE(Link.NONE, Link.NONE),
    NONE_PENDING_OUT(Link.PENDING, Link.NONE),
    NONE_PENDING_IN(Link.NONE, Link.PENDING),
    NONE_PENDING_OUT_IN(Link.PENDING, Link.PENDING),
    TO(Link.GRANTED, Link.NONE),
    TO_PENDING_IN(Link.GRANTED, Link.PENDING),
    FROM(Link.NONE, Link.GRANTED),
    FROM_PENDING_OUT(Link.PENDING, Link.GRANTED),
    BOTH(Link.GRANTED, Link.GRANTED);

    /** How far a subscription in one direction has come. */
    public enum Link {
        /** Nobody asked. */
        NONE,
        /** Asked for, not answered. */
        PENDING,
        /** In force. */
        GRANTED
    }

    private final Link to;
    private final Link from;

    SubscriptionState(Link to, Link from) {
        this.to = to;
        this.from = from;
    }

    /**
     * Finds the state made of two directions.
     *
     * @param to the account's subscription to the contact's presence
     * @param from the contact's subscription to the account's presence
     */
    public static SubscriptionState of(Link to, Link from) {
        for (SubscriptionState state : values()) {
            if (state.to == to && state.from == from) {
                return state;
            }
        }
        throw new IllegalArgumentException("no subscription state has to=" + to + " and from=" + from);
    }

    /** Returns the account's own subscription to the contact's presence. */
    public Link to() {
        return to;
    }

    /** Returns the contact's subscription to the account's presence. */
    public Link from() {
        return from;
    }
}
