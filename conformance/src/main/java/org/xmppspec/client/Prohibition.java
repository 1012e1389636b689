package org.xmppspec.client;

import java.util.List;
import java.util.function.Predicate;

/**
 * A standing order that something must not come: in force from the moment it was given, for what lies there not yet
 * consumed and for all that comes until the stream has closed. What a case awaits and gets is no breach.
 */
public final class Prohibition {

    /**
     * Something forbidden that came.
     *
     * @param received what came
     * @param lateMs how many milliseconds after the order it came; 0 when it was there already
     */
    public record Breach(Received received, long lateMs) {}

    private final String forbidden;
    private final Predicate<Received> matcher;
    private final Inbox inbox;
    private final long sinceMs;
    private final int from;

    Prohibition(String forbidden, Predicate<Received> matcher, Inbox inbox, long sinceMs) {
        this.forbidden = forbidden;
        this.matcher = matcher;
        this.inbox = inbox;
        this.sinceMs = sinceMs;
        this.from = inbox.firstUnconsumed();
    }

    /** What is forbidden, in words or as the template that was given. */
    public String forbidden() {
        return forbidden;
    }

    /** What came of it up to now, in order; final once the session has ended. */
    public List<Breach> breaches() {
        return inbox.unconsumed(from, Integer.MAX_VALUE).stream()
                .filter(matcher)
                .map(received -> new Breach(received, Math.max(0, received.ms() - sinceMs)))
                .toList();
    }
}
