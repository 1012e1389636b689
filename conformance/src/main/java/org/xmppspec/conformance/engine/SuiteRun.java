package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.Target;

/**
 * One run of selected cases against one target, on JUnit's Launcher. Several runs may go on at once in one process.
 *
 * <p>Made for one {@link #execute}; {@link #cancel} may be called from any thread, such as a shutdown hook.
 */
public final class SuiteRun {
    private static final String FAILED_LOGIN = "failed-login";
    private static final Duration LONGEST_CANCEL = Duration.ofSeconds(10);

    private final Registry registry;
    private final RunOptions options;
    private final RunListener listener;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean cancelled;
    private volatile RunContext current;

    /**
     * Prepares a run.
     *
     * @param registry the suite
     * @param options how the run is made
     * @param listener hears how it goes
     */
    public SuiteRun(Registry registry, RunOptions options, RunListener listener) {
        this.registry = registry;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Runs cases.
     *
     * @param target what is judged; it stays open
     * @param cases which ones
     * @return their results, also written to where the options say
     * @throws IOException when the results cannot be written
     */
    public RunResults execute(OpenTarget target, List<CaseInfo> cases) throws IOException {
        begun = true;
        try {
            int total = cases.size() * options.repeat();
            ResultCollector collector = new ResultCollector(target.target(), options, listener, total);
            listener.runStarted(total);
            RunContext context = new RunContext(target, options, Levels::of, collector);
            current = context;
            Optional<String> unusable =
                    cancelled ? Optional.empty() : context.watch().begin();
            if (unusable.isPresent()) {
                return allUnjudged(collector, cases, unusable.get());
            }
            executeAll(context, cases, target.target().jobs());
            accountForAll(context, collector, cases);
            return finish(context, collector);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            over.countDown();
        }
    }

    /**
     * Returns the results of a run that could not begin because the target could not be opened: every case
     * INCONCLUSIVE.
     *
     * @param target what was to be judged
     * @param cases which ones
     * @param why the reason, as a sentence
     * @throws IOException when the results cannot be written
     */
    public RunResults unusable(Target target, List<CaseInfo> cases, String why) throws IOException {
        ResultCollector collector = new ResultCollector(target, options, listener, cases.size());
        listener.runStarted(cases.size());
        return allUnjudged(collector, cases, why);
    }

    /**
     * Stops the run, and waits until what it found out so far is written, but no longer than ten seconds. Cases that
     * have begun are broken off and have no result. A run that has not begun writes nothing and is not waited for.
     */
    public void cancel() {
        cancelled = true;
        if (!begun) {
            return;
        }
        RunContext context = current;
        if (context != null) {
            context.cancel();
        }
        try {
            if (!over.await(LONGEST_CANCEL.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs what may get this side banned by a real server, such as failed log-ins, after all else. */
    private void executeAll(RunContext context, List<CaseInfo> cases, int jobs) {
        Map<Boolean, List<CaseInfo>> risky = cases.stream()
                .collect(Collectors.partitioningBy(info -> info.tags().contains(FAILED_LOGIN)));
        for (List<CaseInfo> part : List.of(risky.get(false), risky.get(true))) {
            for (int round = 0; round < options.repeat() && !part.isEmpty() && goesOn(context); round++) {
                context.select(inOrder(part, round));
                new LauncherRound(context, options, jobs, round).execute();
            }
        }
    }

    /** JUnit shuffles classes and methods; rows are ours to shuffle. */
    private List<CaseInfo> inOrder(List<CaseInfo> cases, int round) {
        List<CaseInfo> ordered = new ArrayList<>(cases);
        if (options.shuffle()) {
            Collections.shuffle(ordered, new Random(options.seed() + round));
        }
        return ordered;
    }

    private boolean goesOn(RunContext context) {
        if (cancelled) {
            context.cancel();
        }
        return context.stopped() == RunState.RUNNING;
    }

    /** Gives a result to cases that JUnit did not run although nothing stopped the run: a defect of the suite. */
    private void accountForAll(RunContext context, ResultCollector collector, List<CaseInfo> cases) {
        if (context.stopped() != RunState.RUNNING) {
            return;
        }
        Map<String, Integer> counts = collector.counts();
        for (CaseInfo info : cases) {
            for (int have = counts.getOrDefault(info.id(), 0); have < options.repeat(); have++) {
                collector.add(CasePerformer.notRun(info, "Suite defect: JUnit could not run " + info.method() + "."));
            }
        }
    }

    private RunResults finish(RunContext context, ResultCollector collector) throws IOException {
        Optional<String> silent = context.watch().silent();
        RunState state = context.stopped();
        if (state != RunState.RUNNING) {
            return collector.finish(state, "", suite());
        }
        return silent.isPresent()
                ? collector.finish(
                        RunState.TARGET_LOST, "The target stopped answering on the way: " + silent.get(), suite())
                : collector.finish(RunState.COMPLETE, "", suite());
    }

    private RunResults allUnjudged(ResultCollector collector, List<CaseInfo> cases, String why) throws IOException {
        cases.forEach(info -> collector.add(CasePerformer.notRun(info, why)));
        return collector.finish(RunState.TARGET_UNUSABLE, why, suite());
    }

    private List<String> suite() {
        return registry.cases().stream().map(CaseInfo::id).toList();
    }
}
