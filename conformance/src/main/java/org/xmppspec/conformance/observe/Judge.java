package org.xmppspec.conformance.observe;

import org.xmppspec.conformance.result.Verdict;

/** Turns 'kept' and 'broken' into a verdict, by what the specification says of the requirement. */
final class Judge {
    private Judge() {}

    /** Returns what keeping a requirement of this level is worth; doing what is merely allowed proves nothing. */
    static Verdict kept(String level) {
        return isOpen(level) ? Verdict.INFO : Verdict.PASS;
    }

    /** Returns what breaking a requirement of this level is. */
    static Verdict broken(String level) {
        if (isOpen(level)) {
            return Verdict.INFO;
        }
        return level.startsWith("SHOULD") || level.endsWith("RECOMMENDED") ? Verdict.WARN : Verdict.FAIL;
    }

    private static boolean isOpen(String level) {
        return level.equals("MAY") || level.equals("OPTIONAL");
    }
}
