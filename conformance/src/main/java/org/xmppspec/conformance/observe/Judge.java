package org.xmppspec.conformance.observe;

import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.Verdict;

/** Turns 'kept' and 'broken' into a verdict, by what the specification says of the requirement. */
final class Judge {
    private Judge() {}

    /** Returns what keeping a requirement of this level is worth; doing what is merely allowed proves nothing. */
    static Verdict kept(Level level) {
        return level.strength() == Level.Strength.MAY ? Verdict.INFO : Verdict.PASS;
    }

    /** Returns what breaking a requirement of this level is. */
    static Verdict broken(Level level) {
        return switch (level.strength()) {
            case MUST -> Verdict.FAIL;
            case SHOULD -> Verdict.WARN;
            case MAY -> Verdict.INFO;
        };
    }
}
