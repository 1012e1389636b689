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
     * Concludes it from what was refused.
     *
     * @param byPrecis whether what only RFC 7622 forbids was refused, each of it
     * @param byStringprep whether what only RFC 6122 forbids was refused, each of it
     * @param precisSpared whether nothing was refused that RFC 7622 allows
     * @param stringprepSpared whether nothing was refused that RFC 6122 allows
     * @param byBoth whether what both forbid was refused
     */
    static Followed of(
            boolean byPrecis, boolean byStringprep, boolean precisSpared, boolean stringprepSpared, boolean byBoth) {
        if (byBoth && byPrecis && precisSpared) {
            return PRECIS;
        } else if (byBoth && byStringprep && stringprepSpared) {
            return STRINGPREP;
        }
        return !byBoth && precisSpared && stringprepSpared ? NONE : MIXED;
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
