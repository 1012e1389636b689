package org.xmppspec.reports.junit;

import org.xmppspec.conformance.result.CaseResult;

/** The outcomes that JUnit XML knows. */
enum Outcome {
    PASSED(""),
    FAILURE("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Outcome(String element) {
        this.element = element;
    }

    /** Returns the element that says so; empty for a passed test, which has none. */
    String element() {
        return element;
    }

    static Outcome of(CaseResult result, boolean strict) {
        return switch (result.verdict()) {
            case FAIL, FIXED -> FAILURE;
            case WARN -> strict ? FAILURE : PASSED;
            case INCONCLUSIVE -> ERROR;
            case NA, KNOWN, FLAKY -> SKIPPED;
            case PASS, INFO -> PASSED;
        };
    }
}
