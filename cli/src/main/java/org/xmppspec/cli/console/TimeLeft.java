package org.xmppspec.cli.console;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.xmppspec.conformance.result.Timings;

/**
 * Estimates how long something takes yet: by the share that is done, each part weighed by how long it took earlier, where
 * that is known. Not safe for several threads.
 */
public final class TimeLeft {
    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final double ENOUGH = 0.02;

    private final ToLongFunction<String> weight;
    private final long earlierMillis;
    private double total;
    private double done;

    private TimeLeft(ToLongFunction<String> weight, double total, long earlierMillis) {
        this.weight = weight;
        this.total = total;
        this.earlierMillis = earlierMillis;
    }

    /** Returns an estimate that only knows how fast things go. */
    public static TimeLeft byRate() {
        return new TimeLeft(part -> 1, 0, 0);
    }

    /**
     * Returns an estimate that knows how long parts took earlier.
     *
     * @param timings what is known
     * @param ids the parts
     * @param repeat how many times each is done
     */
    public static TimeLeft by(Timings timings, Collection<String> ids, int repeat) {
        if (timings.isEmpty()) {
            return byRate();
        }
        double total = ids.stream().mapToLong(timings::millis).sum();
        return new TimeLeft(timings::millis, total * repeat, timings.runMillis(ids) * repeat);
    }

    /** Takes in how many parts there are. */
    void begin(int parts) {
        done = 0;
        if (earlierMillis == 0) {
            total = parts;
        }
    }

    /** Takes in that a part is done. */
    void finished(String part) {
        done = Math.min(total, done + weight.applyAsLong(part));
    }

    /**
     * Estimates.
     *
     * @param elapsed how long it has taken so far
     * @return empty as long as there is nothing to go by
     */
    Optional<Duration> after(Duration elapsed) {
        boolean tooSoon = done < ENOUGH * total;
        boolean unsure = earlierMillis == 0 && (tooSoon || elapsed.compareTo(SOONEST) < 0);
        if (total <= 0 || unsure) {
            return Optional.empty();
        }
        double millis =
                tooSoon ? Math.max(0, earlierMillis - elapsed.toMillis()) : elapsed.toMillis() * (total - done) / done;
        return Optional.of(Duration.ofMillis(Math.round(millis)));
    }

    /** Returns a duration as people say it, such as {@code 40 s} or {@code 3 min}. */
    static String inWords(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
