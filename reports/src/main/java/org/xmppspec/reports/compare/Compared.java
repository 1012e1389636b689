package org.xmppspec.reports.compare;

import java.util.Optional;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.reports.text.PlainText;

/**
 * One of the runs that are compared.
 *
 * @param name what it is called, such as its target
 * @param results its results
 */
public record Compared(String name, RunResults results) {
    /** Returns a sentence for a run that did not come to its end; empty for one that did. */
    public Optional<String> incomplete() {
        RunInfo run = results.run();
        return run.state() == RunState.COMPLETE
                ? Optional.empty()
                : Optional.of(PlainText.oneLine(
                        name + " did not come to its end (" + run.state().key() + "). " + run.message()));
    }
}
