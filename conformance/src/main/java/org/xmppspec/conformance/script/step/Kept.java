package org.xmppspec.conformance.script.step;

import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;

/** Tells from an observation whether what was expected came. */
final class Kept {
    private Kept() {}

    static boolean isKept(Observation observation) {
        return observation.verdict() == Verdict.PASS || observation.verdict() == Verdict.INFO;
    }
}
