package org.xmppspec.conformance.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How long each case took in an earlier run; what it does not know takes as long as the others on average. */
public final class Timings {
    private static final Timings NONE = new Timings(Map.of(), 0);

    private final Map<String, Long> millis;
    private final long average;
    private final long runMillis;

    private Timings(Map<String, Long> millis, long runMillis) {
        this.millis = Map.copyOf(millis);
        this.average = Math.max(
                1,
                Math.round(millis.values().stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(1)));
        this.runMillis = runMillis;
    }

    /** Returns timings that know nothing, so that every case takes as long as any other. */
    public static Timings none() {
        return NONE;
    }

    /**
     * Returns the timings of a run; a case that ran several times has their average.
     *
     * @param results the run
     */
    public static Timings of(RunResults results) {
        Map<String, Long> millis = results.cases().stream()
                .collect(Collectors.groupingBy(
                        CaseResult::id,
                        Collectors.collectingAndThen(
                                Collectors.averagingLong(CaseResult::durationMs),
                                mean -> Math.max(1, Math.round(mean)))));
        return new Timings(millis, results.run().durationMs());
    }

    /**
     * Reads the timings of a run.
     *
     * @param file its {@code results.json}
     * @throws IOException when it cannot be read or is none, with a sentence for the user
     */
    public static Timings read(Path file) throws IOException {
        return of(ResultsReader.read(file));
    }

    /** Tells whether nothing is known. */
    public boolean isEmpty() {
        return millis.isEmpty();
    }

    /**
     * Returns how long a case takes, in milliseconds, at least 1.
     *
     * @param id the case
     */
    public long millis(String id) {
        return millis.getOrDefault(id, average);
    }

    /**
     * Returns how long a run of some cases would take when as many of them ran at once as in the earlier one, in
     * milliseconds; 0 when nothing is known.
     *
     * @param ids the cases
     */
    public long runMillis(Collection<String> ids) {
        long all = millis.values().stream().mapToLong(Long::longValue).sum();
        long these = ids.stream().mapToLong(this::millis).sum();
        return all == 0 ? 0 : Math.round((double) runMillis * these / all);
    }
}
