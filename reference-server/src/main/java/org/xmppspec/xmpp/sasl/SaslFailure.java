package org.xmppspec.xmpp.sasl;

import java.util.Objects;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** A SASL negotiation failed; the message says why, without secrets. */
public final class SaslFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final SaslErrorCondition condition;

    /**
     * Makes a failure.
     *
     * @param condition what a server tells its client
     * @param message why, for logs
     */
    public SaslFailure(SaslErrorCondition condition, String message) {
        super(message);
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    /**
     * Gives what a server tells its client.
     *
     * @return the condition
     */
    public SaslErrorCondition condition() {
        return condition;
    }
}
