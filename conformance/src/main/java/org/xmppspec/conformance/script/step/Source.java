package org.xmppspec.conformance.script.step;

/** Where a variable's value comes from. */
public sealed interface Source {
    /** What an XPath expression finds. */
    record XPath(String expression, Of of) implements Source {}

    /** A text, in which variables are filled in. */
    record Text(String text) implements Source {}

    /** What an XPath expression is applied to. */
    enum Of {
        /** The last element that the actor has taken. */
        LAST,
        /** The newest stream features. */
        FEATURES,
        /** The peer's newest stream header. */
        HEADER
    }
}
