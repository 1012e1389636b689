package org.xmppspec.conformance.baseline;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.result.Glob;

/**
 * The ids that a line of a baseline may be about.
 *
 * @param present the ids of all cases, in the order of the suite
 * @param former ids that cases had formerly, with the present id of each, or {@code -} for a case that is gone for good
 */
public record CaseIds(Set<String> present, Map<String, String> former) {
    private static final String GONE = "-";

    /** Copies the collections and keeps their order. */
    public CaseIds {
        present = Collections.unmodifiableSet(new LinkedHashSet<>(present));
        former = Collections.unmodifiableMap(new LinkedHashMap<>(former));
    }

    /**
     * Returns ids of which none has changed.
     *
     * @param present the ids of all cases
     */
    public static CaseIds of(Collection<String> present) {
        return new CaseIds(new LinkedHashSet<>(present), Map.of());
    }

    /** Returns the present ids of the cases that a pattern covers, now or by an id that they had formerly. */
    Set<String> coveredBy(Glob pattern) {
        Set<String> covered = new LinkedHashSet<>();
        if (pattern.isLiteral()) {
            String id = former.getOrDefault(pattern.toString(), pattern.toString());
            return present.contains(id) ? Set.of(id) : Set.of();
        }
        present.stream().filter(pattern::matches).forEach(covered::add);
        former.forEach((was, is) -> {
            if (pattern.matches(was) && present.contains(is)) {
                covered.add(is);
            }
        });
        return covered;
    }

    /** Tells whether a pattern covers cases that are gone for good, and no other. */
    boolean onlyGone(Glob pattern) {
        return coveredBy(pattern).isEmpty()
                && former.entrySet().stream()
                        .anyMatch(was -> was.getValue().equals(GONE) && pattern.matches(was.getKey()));
    }
}
