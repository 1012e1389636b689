package org.xmppspec.cases.addressing;

/** Which RFC a target follows in what it makes of a part of an address, as its answers show. */
enum Followed {
    /** RFC 7622. */
    PRECIS("RFC 7622 (PRECIS)"),
    /** RFC 6122. */
    STRINGPREP("RFC 6122 (stringprep)"),
    /** Nothing is refused that the RFCs differ in, nor what both forbid. */
    NONE("neither RFC 7622 nor RFC 6122, because it takes what both forbid"),
    /** Some of this and some of that. */
    MIXED("neither RFC 7622 nor RFC 6122 throughout");

    private final String words;

    Followed(String words) {
        this.words = words;
    }

    /**
     * Concludes it from what was refused. A server that breaks one rule follows an RFC all the same, so that two thirds
     * of the signs are enough.
     *
     * @param newer how many addresses were treated as only RFC 7622 has it
     * @param tried how many addresses were tried; the others were treated as only RFC 6122 has it
     * @param nothing whether not a single one was refused
     * @param byBoth whether what both forbid was refused
     */
    static Followed of(int newer, int tried, boolean nothing, boolean byBoth) {
        if (byBoth && 3 * newer >= 2 * tried) {
            return PRECIS;
        } else if (byBoth && 3 * (tried - newer) >= 2 * tried) {
            return STRINGPREP;
        }
        return !byBoth && nothing ? NONE : MIXED;
    }

    /**
     * Tells whether a requirement is of the RFC that is followed.
     *
     * @param requirement the requirement's id
     */
    boolean has(String requirement) {
        return switch (this) {
            case PRECIS -> requirement.startsWith("RFC7622");
            case STRINGPREP -> requirement.startsWith("RFC6122");
            case NONE, MIXED -> false;
        };
    }

    /** Tells whether what is kept and handed on has to be prepared (RFC 7622 section 4), not only what is compared. */
    boolean preparesBeforeUse() {
        return this == PRECIS;
    }

    /** Says it in words. */
    String inWords() {
        return words;
    }
}
