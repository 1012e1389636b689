package org.xmppspec.client.match;

import java.util.Map;

/**
 * What came out of comparing one received element with a template.
 *
 * @param matches whether the element is what the template describes
 * @param difference one line for each difference, for a person to read; empty when the element matches
 * @param captures the values that the template captures by name; empty when the element does not match
 */
public record MatchResult(boolean matches, String difference, Map<String, String> captures) {

    /** Copies the captures, so that a result never changes. */
    public MatchResult {
        captures = Map.copyOf(captures);
    }

    static MatchResult match(Map<String, String> captures) {
        return new MatchResult(true, "", captures);
    }

    static MatchResult mismatch(String difference) {
        return new MatchResult(false, difference, Map.of());
    }
}
