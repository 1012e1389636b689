package org.xmppspec.cli.console;

import org.xmppspec.conformance.result.Verdict;

/** How a piece of text is set off. */
public enum Style {
    /** Not at all. */
    PLAIN("0"),
    /** As a heading. */
    BOLD("1"),
    /** As less important. */
    DIM("2"),
    /** As good. */
    GOOD("32"),
    /** As worth a look. */
    DOUBTFUL("33"),
    /** As bad. */
    BAD("1;31"),
    /** As something that could not be found out. */
    UNKNOWN("35");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns the parameters of the ANSI sequence. */
    String code() {
        return code;
    }

    /**
     * Returns the style of a verdict.
     *
     * @param verdict the verdict
     */
    public static Style of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> GOOD;
            case FAIL -> BAD;
            case WARN, FIXED -> DOUBTFUL;
            case INCONCLUSIVE -> UNKNOWN;
            case INFO, NA, KNOWN, FLAKY -> DIM;
        };
    }
}
