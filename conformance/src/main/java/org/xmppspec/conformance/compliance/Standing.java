package org.xmppspec.conformance.compliance;

/** What is known of a feature, the best first. */
public enum Standing {
    /** It is offered, and no case about it failed. */
    PASSED("passed"),
    /** It is offered, and there is no case about it. */
    UNTESTED("offered, not tested here"),
    /** Part of it cannot be seen by this program. */
    NOT_LOOKED_AT("not looked at"),
    /** It is offered, and a case about it could not find out. */
    INCONCLUSIVE("offered, inconclusive"),
    /** It is offered, and a case about it failed. */
    FAILED("offered, with failures"),
    /** It is not offered, or not all of it. */
    NOT_OFFERED("not offered");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** Returns it in words. */
    public String words() {
        return words;
    }
}
