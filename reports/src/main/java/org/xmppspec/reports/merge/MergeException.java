package org.xmppspec.reports.merge;

/** Says in a sentence why results do not belong together. */
public final class MergeException extends Exception {
    private static final long serialVersionUID = 1;

    MergeException(String message) {
        super(message);
    }
}
