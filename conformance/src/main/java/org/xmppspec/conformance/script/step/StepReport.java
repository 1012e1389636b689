package org.xmppspec.conformance.script.step;

import java.util.List;
import java.util.Map;
import org.xmppspec.client.Received;
import org.xmppspec.conformance.result.Observation;

/**
 * What a step came to.
 *
 * @param kept whether all that it expected came; true for steps that expect nothing
 * @param observations what was expected and what came, one for each expectation
 * @param taken what it took from what has come, in order
 * @param captured the variables that it has set
 */
public record StepReport(
        boolean kept, List<Observation> observations, List<Received> taken, Map<String, String> captured) {
    /** Copies the collections. */
    public StepReport {
        observations = List.copyOf(observations);
        taken = List.copyOf(taken);
        captured = Map.copyOf(captured);
    }

    static final StepReport DONE = new StepReport(true, List.of(), List.of(), Map.of());
}
