package org.xmppspec.conformance.engine;

import java.util.List;
import java.util.Locale;

/** How much a run may ask of a target. */
public enum Profile {
    /** All but what strains it. */
    NORMAL,
    /** Also what strains it: the cases with the tag {@value #STRAINING}. */
    FULL;

    /** The tag of cases whose purpose is to strain the target; they are bounded and stop by themselves. */
    public static final String STRAINING = "abuse";

    /**
     * Finds the cases that belong to the profile.
     *
     * @param cases the cases to choose from
     * @return those that may run, in the same order
     */
    public List<CaseInfo> from(List<CaseInfo> cases) {
        return cases.stream()
                .filter(info -> this == FULL || !info.tags().contains(STRAINING))
                .toList();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
