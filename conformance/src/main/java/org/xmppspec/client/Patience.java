package org.xmppspec.client;

import java.time.Duration;

/**
 * How long one more answer is waited for: the whole time is for what follows from one stimulus, however many answers it
 * has, so that a target which leaves several out costs one time-out and not several.
 */
final class Patience {
    /** Not even of late threads on a busy machine may an answer be the victim that has already come. */
    private static final int LEAST_SHARE = 10;

    private Patience() {}

    /**
     * The time that is left.
     *
     * @param longest how long an answer may take
     * @param sinceStimulus how long ago anything was last done to the target
     * @return at least a tenth of the longest
     */
    static Duration left(Duration longest, Duration sinceStimulus) {
        Duration least = longest.dividedBy(LEAST_SHARE);
        Duration left = longest.minus(sinceStimulus);
        return left.compareTo(least) < 0 ? least : left;
    }
}
