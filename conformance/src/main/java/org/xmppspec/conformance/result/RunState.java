package org.xmppspec.conformance.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How far a run came. */
public enum RunState {
    /** Cases are still running; what a run that was killed leaves behind. */
    RUNNING,
    /** Every selected case has its result. */
    COMPLETE,
    /** Stopped at the first failure, as asked. */
    STOPPED_AT_FAILURE,
    /** Broken off by the user. */
    CANCELLED,
    /** The target stopped answering on the way; the cases after that are INCONCLUSIVE. */
    TARGET_LOST,
    /** The target could not be used at all; every case is INCONCLUSIVE. */
    TARGET_UNUSABLE;

    /** Returns the name as {@code results.json} has it, such as {@code target-lost}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the state of a name that {@code results.json} has.
     *
     * @param key such as {@code target-lost}
     * @throws IllegalArgumentException when no state is called so
     */
    @JsonCreator
    public static RunState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
