package org.xmppspec.server.hook;

/** Sees and changes the outcome of the steps of a SASL exchange. */
@FunctionalInterface
public interface SaslHook {
    /**
     * Decides about one step.
     *
     * @param exchange which exchange it is
     * @param outcome the outcome so far
     * @return the outcome to go on with
     */
    SaslOutcome outcome(SaslExchange exchange, SaslOutcome outcome);
}
