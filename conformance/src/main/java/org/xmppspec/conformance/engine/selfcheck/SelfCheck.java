package org.xmppspec.conformance.engine.selfcheck;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.Glob;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.SelfCheckReport;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultCatalogue;

/** Runs the suite against the straight reference server, and then against one server for each fault, many at once. */
public final class SelfCheck {
    private static final Duration CASE_BOUND = Duration.ofSeconds(30);
    private static final int STRAIGHT_JOBS = 8;

    /** Long, because a server without a fault keeps nothing back, and a busy machine must not look like a fault. */
    private static final Duration STRAIGHT_TIMEOUT = Duration.ofSeconds(10);

    private final Registry registry;
    private final List<CaseInfo> suite;
    private final SelfCheckOptions options;
    private final SelfCheckListener listener;
    private int done;

    /**
     * Prepares a self-check.
     *
     * @param registry the suite
     * @param suite which of its cases are checked; when that is a choice, only faults that these claim to notice are
     *     tried
     * @param options how the check is made
     * @param listener hears how it goes
     */
    public SelfCheck(Registry registry, List<CaseInfo> suite, SelfCheckOptions options, SelfCheckListener listener) {
        this.registry = registry;
        this.suite = suite;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Makes the check.
     *
     * @return what it found out
     * @throws TargetUnusableException when a server cannot be started
     * @throws IllegalArgumentException when no fault is called as the options say, with a sentence for the user
     */
    public SelfCheckReport run() throws TargetUnusableException {
        List<Fault> faults = faults();
        RunResults straight = straight();
        listener.straightFinished(straight);
        SelfCheckReport sofar = new SelfCheckReport(straight, List.of(), List.of());
        Set<String> unfit =
                sofar.straightProblems().stream().map(CaseResult::id).collect(Collectors.toSet());
        List<FaultOutcome> outcomes = tryAll(faults, unfit);
        boolean whole = options.everyClaim() && options.faults().isEmpty() && isWholeSuite();
        return new SelfCheckReport(straight, outcomes, whole ? Claims.of(suite, outcomes) : List.of());
    }

    private RunResults straight() throws TargetUnusableException {
        ServerConfig config = ServerConfig.builder().build();
        try (OpenTarget target = EmbeddedTarget.open(config, STRAIGHT_TIMEOUT, STRAIGHT_JOBS)) {
            return run(target, suite, listener.straightRun());
        }
    }

    private List<Fault> faults() {
        List<Glob> globs = options.faults().stream().map(Glob::new).toList();
        List<Fault> chosen = FaultCatalogue.all().stream()
                .filter(fault -> globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(fault.name())))
                .filter(this::concernsTheChoice)
                .toList();
        if (chosen.isEmpty() && !globs.isEmpty()) {
            throw new IllegalArgumentException(
                    "No fault is called " + options.faults() + "; 'xmppspec faults' lists them.");
        }
        return chosen;
    }

    private boolean concernsTheChoice(Fault fault) {
        return isWholeSuite()
                || suite.stream()
                        .anyMatch(info -> info.requirements().stream().anyMatch(fault.requirements()::contains));
    }

    private boolean isWholeSuite() {
        return suite.size() == registry.cases().size();
    }

    private List<FaultOutcome> tryAll(List<Fault> faults, Set<String> unfit) throws TargetUnusableException {
        ExecutorService workers = Executors.newFixedThreadPool(options.servers());
        try {
            List<Future<FaultOutcome>> trials = new ArrayList<>();
            for (Fault fault : faults) {
                trials.add(workers.submit(() -> tryOne(fault, unfit, faults.size())));
            }
            List<FaultOutcome> outcomes = new ArrayList<>();
            for (Future<FaultOutcome> trial : trials) {
                outcomes.add(outcome(trial));
            }
            return outcomes;
        } finally {
            workers.shutdownNow();
        }
    }

    private static FaultOutcome outcome(Future<FaultOutcome> trial) throws TargetUnusableException {
        try {
            return trial.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TargetUnusableException unusable) {
                throw unusable;
            }
            throw new IllegalStateException("A fault could not be tried: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The self-check was interrupted", e);
        }
    }

    private FaultOutcome tryOne(Fault fault, Set<String> unfit, int total) throws TargetUnusableException {
        synchronized (this) {
            listener.faultStarted(fault.name(), total);
        }
        FaultTrial trial = new FaultTrial(fault, suite);
        List<CaseInfo> others = options.full() ? suite : sample(fault);
        ServerConfig config = ServerConfig.builder()
                .faults(fault.name())
                .addressProfile(fault.addresses())
                .build();
        List<CaseResult> results = results(trial, config, others, unfit);
        FaultOutcome outcome = trial.judge(results, unfit);
        synchronized (this) {
            listener.faultFinished(outcome, ++done, total);
        }
        return outcome;
    }

    private List<CaseResult> results(FaultTrial trial, ServerConfig config, List<CaseInfo> others, Set<String> unfit)
            throws TargetUnusableException {
        List<CaseResult> results = new ArrayList<>();
        try (OpenTarget target = EmbeddedTarget.open(config, options.timeout(), options.jobs())) {
            for (List<CaseInfo> round : trial.rounds(others)) {
                results.addAll(run(target, round, RunListener.NONE).cases());
                if (!options.everyClaim() && trial.isNoticed(results, unfit)) {
                    break;
                }
            }
        }
        return results;
    }

    /** Takes cases at even distances from all over the suite: each fault meets the same ones each time, and not all alike. */
    private List<CaseInfo> sample(Fault fault) {
        int all = suite.size();
        int size = Math.min(options.sample(), all);
        int first = Math.floorMod(fault.name().hashCode(), Math.max(1, all));
        return IntStream.range(0, size)
                .mapToObj(i -> suite.get((int) ((first + (long) i * all / size) % all)))
                .toList();
    }

    private RunResults run(OpenTarget target, List<CaseInfo> cases, RunListener hears) throws TargetUnusableException {
        RunOptions run = RunOptions.builder()
                .secondTries(false)
                .version(options.version())
                .caseBound(CASE_BOUND)
                .overlappingWaits(true)
                .build();
        try {
            return new SuiteRun(registry, run, hears).execute(target, cases);
        } catch (IOException e) {
            throw new IllegalStateException("A run that writes nothing could not write", e);
        }
    }
}
