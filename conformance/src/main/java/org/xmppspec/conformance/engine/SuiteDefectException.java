package org.xmppspec.conformance.engine;

/** The suite itself is wrong: an id given twice, a table that cannot be read, a parameter of an unknown kind. */
public final class SuiteDefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SuiteDefectException(String sentence) {
        super(sentence);
    }
}
