package org.xmppspec.conformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one case found out.
 *
 * @param id the case's permanent id
 * @param title what the target has to do, in words
 * @param section the document and section, such as {@code RFC6120 11.3}
 * @param verdict the most serious of its observations
 * @param message why it is not a pass, in one sentence; empty for a pass
 * @param durationMs how long it took, in milliseconds
 * @param observations in the order in which they were made
 * @param endings how each actor's stream ended, such as {@code closed}, by actor in the order in which they appeared
 * @param transcript what was on the wire
 */
public record CaseResult(
        String id,
        String title,
        String section,
        Verdict verdict,
        String message,
        long durationMs,
        List<Observation> observations,
        Map<String, String> endings,
        List<WireLine> transcript) {
    /** Copies the collections and checks that nothing is missing. */
    public CaseResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(message, "message");
        observations = List.copyOf(observations);
        endings = Collections.unmodifiableMap(new LinkedHashMap<>(endings));
        transcript = List.copyOf(transcript);
    }

    /**
     * Returns the same result with another verdict.
     *
     * @param other the verdict
     * @param why the message that goes with it
     */
    public CaseResult withVerdict(Verdict other, String why) {
        return new CaseResult(id, title, section, other, why, durationMs, observations, endings, transcript);
    }
}
