package org.xmppspec.server.fault;

import java.util.List;
import java.util.Objects;

/**
 * Why a requirement cannot be kept, or not be seen kept, where another is broken.
 *
 * @param reason as a sentence
 * @param traces texts of which one is in what was expected or in what came when this is why it was broken; none where
 *     nothing can be told from that
 */
public record Consequence(String reason, List<String> traces) {
    /** Checks that there is a reason and copies the list. */
    public Consequence {
        Objects.requireNonNull(reason, "reason");
        traces = List.copyOf(traces);
    }

    /** Tells whether what was expected and what came is how the consequence shows itself. */
    boolean shows(String seen) {
        return traces.isEmpty() || traces.stream().anyMatch(seen::contains);
    }
}
