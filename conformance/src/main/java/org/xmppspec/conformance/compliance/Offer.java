package org.xmppspec.conformance.compliance;

/**
 * Whether a specification is offered.
 *
 * @param kind what the probes showed
 * @param probe the probe that showed it, or the one that found nothing; why nobody looked
 */
public record Offer(Kind kind, String probe) {
    /** What probes can show. */
    public enum Kind {
        /** It is offered. */
        OFFERED,
        /** It is not offered. */
        NOT_OFFERED,
        /** Nobody looked. */
        NOT_LOOKED_AT,
        /** It asks nothing of a server. */
        NOTHING_ASKED
    }
}
