package org.xmppspec.conformance.observe;

import java.util.Optional;
import org.xmppspec.client.Received;

/**
 * What an expectation found, for further questions about it.
 *
 * @param received what came; empty when nothing did
 */
public record Observed(Optional<Received> received) {
    /** Tells whether what was expected came. */
    public boolean came() {
        return received.isPresent();
    }

    /**
     * Returns what came, or ends the case here because the rest makes no sense without it.
     *
     * @throws CaseEnd when nothing came
     */
    public Received orEnd() {
        return received.orElseThrow(() ->
                new CaseEnd(CaseEnd.Reason.SENSELESS, "The case ended early because what it expected did not come."));
    }
}
