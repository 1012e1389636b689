package org.xmppspec.conformance.engine;

import java.util.concurrent.CancellationException;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.UnansweredException;
import org.xmppspec.conformance.observe.CaseEnd;

/**
 * How the body of a case ended, apart from what it observed.
 *
 * @param kind in one word
 * @param sentence why, empty for COMPLETED
 */
record CaseOutcome(Kind kind, String sentence) {
    enum Kind {
        /** Through to its last line. */
        COMPLETED,
        /** Early, because what came made the rest senseless. */
        ENDED,
        /** The target does not offer what the case is about. */
        NOT_APPLICABLE,
        /** It could not find out. */
        INCONCLUSIVE,
        /** It could not find out, because a connection was closed without a reason given. */
        DISCONNECTED,
        /** By an exception that is nobody's fault but the suite's. */
        DEFECT
    }

    static final CaseOutcome COMPLETED = new CaseOutcome(Kind.COMPLETED, "");

    /** Whether it could not be found out, for whatever reason that is not the suite's fault. */
    boolean isInconclusive() {
        return kind == Kind.INCONCLUSIVE || kind == Kind.DISCONNECTED;
    }

    static CaseOutcome of(Throwable thrown) {
        if (thrown instanceof CaseEnd end) {
            return new CaseOutcome(
                    switch (end.reason()) {
                        case SENSELESS -> Kind.ENDED;
                        case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
                        case INCONCLUSIVE -> Kind.INCONCLUSIVE;
                    },
                    end.getMessage());
        }
        if (thrown instanceof CancellationException) {
            return new CaseOutcome(Kind.INCONCLUSIVE, "The case was broken off.");
        }
        if (thrown instanceof ConnectException broken && broken.kind() == ConnectException.Kind.CLOSED) {
            return new CaseOutcome(Kind.DISCONNECTED, thrown.getMessage());
        }
        if (thrown instanceof SetUpException
                || thrown instanceof ConnectException
                || thrown instanceof UnansweredException) {
            return new CaseOutcome(Kind.INCONCLUSIVE, thrown.getMessage());
        }
        return new CaseOutcome(Kind.DEFECT, "it ends with " + thrown + where(thrown));
    }

    private static String where(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement element : trace) {
            if (!element.getClassName().startsWith("java.")
                    && !element.getClassName().startsWith("jdk.")) {
                return " at " + element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "";
    }
}
