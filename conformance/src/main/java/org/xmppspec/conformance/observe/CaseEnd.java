package org.xmppspec.conformance.observe;

/** Ends a case early, and says why the rest of it was not observed; no defect of the suite. */
public final class CaseEnd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the case cannot or need not go on. */
    public enum Reason {
        /** What came makes the rest senseless; what was observed decides the verdict. */
        SENSELESS,
        /** The target does not offer what the case is about. */
        NOT_APPLICABLE,
        /** The case could not find out, and that is not the target's fault. */
        INCONCLUSIVE
    }

    private final Reason reason;

    CaseEnd(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    /**
     * Makes the end of a case because the target does not offer what it is about.
     *
     * @param probe what was asked and what that showed, as a sentence
     */
    public static CaseEnd notApplicable(String probe) {
        return new CaseEnd(Reason.NOT_APPLICABLE, probe);
    }

    /** Returns why the case ended. */
    public Reason reason() {
        return reason;
    }
}
