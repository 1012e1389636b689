package org.xmppspec.conformance.result;

import java.util.Objects;

/**
 * One look at one requirement.
 *
 * @param requirement the requirement's id, such as {@code RFC6120-11.3-2}
 * @param level what the specification says of it, such as {@code MUST} or {@code SHOULD NOT}
 * @param verdict whether the target keeps it
 * @param expected what had to come, in words or XML
 * @param came what came, in words or XML, with the difference
 */
public record Observation(String requirement, String level, Verdict verdict, String expected, String came) {
    /** Checks that nothing is missing. */
    public Observation {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(came, "came");
    }
}
