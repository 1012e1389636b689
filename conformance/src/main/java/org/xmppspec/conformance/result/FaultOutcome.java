package org.xmppspec.conformance.result;

import java.util.List;

/**
 * What the suite made of a server with one fault.
 *
 * @param fault the fault's name
 * @param violation what sort of thing it does
 * @param requirements the requirements that it breaks
 * @param kind whether it was found out
 * @param must whether one of the requirements is a MUST
 * @param killers the observations of its requirements that found it out, each as {@code case requirement}
 * @param others other observations that failed in cases that claim its requirements, in the same form
 * @param sideDamage cases that claim none of its requirements and failed all the same, each as {@code case
 *     requirement,requirement}: what it saw broken
 * @param explained further such cases of which the fault says why; each as {@code case: reason}
 * @param missed the MUST requirements among them that no observation saw broken
 * @param inconclusive cases that could not find out
 */
public record FaultOutcome(
        String fault,
        String violation,
        List<String> requirements,
        Kind kind,
        boolean must,
        List<String> killers,
        List<String> others,
        List<String> sideDamage,
        List<String> explained,
        List<String> missed,
        List<String> inconclusive) {
    /** Copies the lists. */
    public FaultOutcome {
        requirements = List.copyOf(requirements);
        killers = List.copyOf(killers);
        others = List.copyOf(others);
        sideDamage = List.copyOf(sideDamage);
        explained = List.copyOf(explained);
        missed = List.copyOf(missed);
        inconclusive = List.copyOf(inconclusive);
    }

    /** Whether a fault was found out. */
    public enum Kind {
        /** By an observation of a requirement that it breaks. */
        KILLED,
        /** Only by observations of other requirements: a claim is wrong or missing. */
        KILLED_BY_OTHERS,
        /** Not at all. */
        SURVIVED,
        /** No case claims a requirement that it breaks. */
        UNCLAIMED
    }
}
