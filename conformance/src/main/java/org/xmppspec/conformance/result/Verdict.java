package org.xmppspec.conformance.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What a case or one of its observations says about the target; from the least to the most serious. */
public enum Verdict {
    /** Looked at; the specification leaves it open. */
    INFO,
    /** The requirement is kept. */
    PASS,
    /** Was expected to fail by a baseline, and no longer does. */
    FIXED,
    /** The target does not offer the feature that the case is about, as a probe showed. */
    NA,
    /** Fails as a baseline says that it would. */
    KNOWN,
    /** Deviates or could not be found out, and is known to come and go: it never fails a run. */
    FLAKY,
    /** Something that the specification recommends is not followed. */
    WARN,
    /** Could not be found out: connection, set-up, ban, throttle. Never counted as the target's fault. */
    INCONCLUSIVE,
    /** Something that the specification requires is broken. */
    FAIL;

    /** Returns the name as the keys of a summary have it, in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether this verdict says that the target deviates: FAIL or WARN. */
    public boolean isDeviation() {
        return this == FAIL || this == WARN;
    }

    /**
     * Returns the most serious of several.
     *
     * @param verdicts at least one
     */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
