package org.xmppspec.conformance.observe;

import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.Verdict;

/** One requirement and the log that its observation goes into. */
record Subject(ObservationLog log, String requirement) {
    private static final int MOST = 4000;

    /** Adds an observation of the requirement and returns whether it was kept. */
    boolean judge(boolean kept, String expected, String came) {
        log.judge(requirement, kept, brief(expected), brief(came));
        return kept;
    }

    /** Adds an observation of what is only recommended, whatever the level of the whole; returns whether it was kept. */
    boolean recommend(boolean kept, String expected, String came) {
        Verdict verdict = kept ? Judge.kept(level()) : Verdict.WARN;
        log.add(requirement, verdict, brief(expected), brief(came));
        return kept;
    }

    /** Adds an observation of an error condition and returns whether it, or an alternative to it, came. */
    boolean judgeCondition(
            String expected, String condition, Alternatives alternatives, String cameCondition, String came) {
        boolean exact = condition.equals(cameCondition);
        boolean alternative = !exact && alternatives.conditions().contains(cameCondition);
        if (alternative && alternatives.verdict() == Verdict.WARN) {
            log.add(requirement, Verdict.WARN, brief(expected), brief(came));
            return true;
        }
        return judge(exact || alternative, expected, came);
    }

    /** Returns what the specification says of the requirement. */
    Level level() {
        return log.level(requirement);
    }

    /** Shortens what is too long for a report; the wire log has all of it. */
    static String brief(String text) {
        return text.length() <= MOST
                ? text
                : text.substring(0, MOST) + " ... (" + (text.length() - MOST) + " characters more)";
    }
}
