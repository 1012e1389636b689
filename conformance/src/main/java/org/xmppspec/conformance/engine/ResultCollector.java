package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.ResultsWriter;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.target.Target;

/** Gathers the results of a run, on disk as they come. */
final class ResultCollector {
    private final RunOptions options;
    private final RunListener listener;
    private final ToolInfo tool;
    private final TargetInfo target;
    private final int jobs;
    private final int total;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final long startNanos = System.nanoTime();
    private final List<CaseResult> results = new ArrayList<>();
    private final Optional<ResultsWriter> writer;
    private boolean finished;

    /**
     * Begins to gather.
     *
     * @param total how many results will come
     * @throws IOException when {@code results.json} cannot be written
     */
    ResultCollector(Target target, RunOptions options, RunListener listener, int total) throws IOException {
        this.options = options;
        this.listener = listener;
        this.tool = ToolInfo.of(options.version());
        this.target = describe(target);
        this.jobs = target.jobs();
        this.total = total;
        this.writer = options.results().isPresent()
                ? Optional.of(new ResultsWriter(options.results().get(), tool, this.target, info(RunState.RUNNING, "")))
                : Optional.empty();
    }

    static TargetInfo describe(Target target) {
        ConnectSettings settings = target.settings();
        return new TargetInfo(
                target.name(),
                target.version(),
                target.domain(),
                settings.endpoint().map(Object::toString).orElse("by DNS"),
                settings.tls().name().toLowerCase(Locale.ROOT),
                target.provisioning());
    }

    synchronized void started(CaseInfo info) {
        listener.caseStarted(info);
    }

    /** Takes a result in and returns it as the baseline has it; ignores what comes when all is over. */
    synchronized CaseResult add(CaseResult raw) {
        CaseResult result = options.expectations().apply(raw);
        if (!finished) {
            results.add(result);
            try {
                if (writer.isPresent()) {
                    writer.get().add(result, info(RunState.RUNNING, ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            listener.caseFinished(result, results.size(), total);
        }
        return result;
    }

    /** Returns how often each case has a result. */
    synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        results.forEach(result -> counts.merge(result.id(), 1, Integer::sum));
        return counts;
    }

    /** Ends the gathering: the results in the order of the suite, on disk for good. */
    synchronized RunResults finish(RunState state, String message, List<String> suite) throws IOException {
        finished = true;
        Map<String, Integer> order = new HashMap<>();
        suite.forEach(id -> order.put(id, order.size()));
        List<CaseResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(result -> order.getOrDefault(result.id(), Integer.MAX_VALUE)));
        List<String> stale = options.expectations().stale(sorted);
        RunResults all = new RunResults(tool, target, info(state, message), sorted, stale);
        if (writer.isPresent()) {
            writer.get().finish(all);
        }
        listener.runFinished(all);
        return all;
    }

    private RunInfo info(RunState state, String message) {
        long took = Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
        long seed = options.shuffle() ? options.seed() : 0;
        return new RunInfo(
                started.toString(),
                took,
                jobs,
                seed,
                options.repeat(),
                state,
                message,
                options.shard(),
                options.strict(),
                options.command());
    }
}
