package org.xmppspec.conformance.result;

/**
 * That a case observes a requirement, and what a self-check says about it.
 *
 * @param id the case
 * @param requirement what it claims to observe
 * @param proof whether an observation of it was ever seen to fail
 */
public record Claim(String id, String requirement, Proof proof) {
    /** What a self-check says about a claim. */
    public enum Proof {
        /** A server that breaks the requirement was noticed by this case. */
        PROVEN,
        /** Servers that break the requirement were noticed by other cases, but by this one not once. */
        NEVER_KILLED,
        /** No server that was tried breaks the requirement. */
        NO_FAULT,
        /** Nothing can break the requirement, which leaves something open. */
        NOTED_ONLY
    }

    /** Whether a server ought to be found that breaks the requirement so that this case notices. */
    public boolean isUnproven() {
        return proof == Proof.NEVER_KILLED || proof == Proof.NO_FAULT;
    }
}
