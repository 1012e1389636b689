package org.xmppspec.conformance.catalogue;

import java.util.Locale;

/** The keyword of a statement, as RFC 2119 defines them. */
public enum Level {
    /** Required. */
    MUST(Strength.MUST),
    /** Forbidden. */
    MUST_NOT(Strength.MUST),
    /** Required; the same as {@link #MUST}. */
    SHALL(Strength.MUST),
    /** Forbidden; the same as {@link #MUST_NOT}. */
    SHALL_NOT(Strength.MUST),
    /** Required; the same as {@link #MUST}. */
    REQUIRED(Strength.MUST),
    /** To be done unless there is a good reason. */
    SHOULD(Strength.SHOULD),
    /** Not to be done unless there is a good reason. */
    SHOULD_NOT(Strength.SHOULD),
    /** To be done unless there is a good reason; the same as {@link #SHOULD}. */
    RECOMMENDED(Strength.SHOULD),
    /** Not to be done unless there is a good reason; the same as {@link #SHOULD_NOT}. */
    NOT_RECOMMENDED(Strength.SHOULD),
    /** No keyword: the definition of an error condition, which a receiver of errors relies on. */
    DEFINITION(Strength.SHOULD),
    /** Left open. */
    MAY(Strength.MAY),
    /** Left open; the same as {@link #MAY}. */
    OPTIONAL(Strength.MAY);

    /** How much weight a keyword has. */
    public enum Strength {
        /** What is broken is a failure. */
        MUST,
        /** What is not followed is a warning. */
        SHOULD,
        /** Nothing can be broken; what is seen is information. */
        MAY
    }

    private final Strength strength;

    Level(Strength strength) {
        this.strength = strength;
    }

    /**
     * Says how much weight the keyword has.
     *
     * @return the weight
     */
    public Strength strength() {
        return strength;
    }

    /**
     * Finds the level that a keyword names.
     *
     * @param keyword as in a specification, for instance {@code MUST NOT}
     * @return the level
     * @throws IllegalArgumentException when it is no keyword
     */
    public static Level of(String keyword) {
        return valueOf(keyword.replace(' ', '_'));
    }

    /** The keyword as in a specification, for instance {@code MUST NOT}. */
    @Override
    public String toString() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
