package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.OpenTarget;

/** What the cases of one run share; JUnit's extension finds it in the store of the launcher session. */
final class RunContext implements CaseHost {
    private final CasePerformer performer;
    private final TargetWatch watch;
    private final ResultCollector collector;
    private final boolean failFast;
    private final boolean secondTries;
    private final Slots slots;
    private final Set<CaseThread> running = ConcurrentHashMap.newKeySet();
    private volatile RunState stopped = RunState.RUNNING;
    private volatile Map<Method, List<CaseInfo>> selected = Map.of();

    RunContext(
            OpenTarget target,
            RunOptions options,
            Function<String, Optional<Level>> levels,
            ResultCollector collector) {
        this.performer = new CasePerformer(target, options, levels, running);
        this.watch = new TargetWatch(target.connector());
        this.collector = collector;
        this.failFast = options.failFast();
        this.secondTries = options.secondTries();
        this.slots = new Slots(target.target().jobs(), options.overlappingWaits());
    }

    TargetWatch watch() {
        return watch;
    }

    /** Sets what the next round performs; rows of one table in this order. */
    void select(List<CaseInfo> cases) {
        selected = cases.stream()
                .collect(Collectors.groupingBy(CaseInfo::method, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the methods of the selected cases. */
    Set<Method> methods() {
        return selected.keySet();
    }

    @Override
    public boolean hasStopped() {
        return stopped != RunState.RUNNING;
    }

    @Override
    public List<CaseInfo> casesOf(Method method) {
        return selected.getOrDefault(method, List.of());
    }

    /** Returns RUNNING, or why the run stops before its end. */
    RunState stopped() {
        return stopped;
    }

    /** Performs cases and hands their results in, unless the run has stopped. */
    @Override
    public void perform(List<CaseInfo> cases, Object instance) {
        if (hasStopped()) {
            return;
        }
        if (targetIsSilent()) {
            cases.forEach(info -> handIn(notRun(info)));
        } else {
            performer
                    .perform(cases, instance, slots, this::begins)
                    .forEach(performance -> handIn(judged(performance, instance)));
        }
    }

    private boolean begins(CaseInfo info) {
        if (!hasStopped()) {
            collector.started(info);
        }
        return !hasStopped();
    }

    private void handIn(CaseResult result) {
        if (stopped == RunState.CANCELLED) {
            return;
        }
        CaseResult known = collector.add(result);
        if (failFast && known.verdict() == Verdict.FAIL) {
            stopped = RunState.STOPPED_AT_FAILURE;
        }
    }

    /** Stops the run: cases that have begun are broken off and get no result, others do not begin. */
    void cancel() {
        stopped = RunState.CANCELLED;
        running.forEach(CaseThread::interrupt);
        running.forEach(CaseThread::breakOff);
    }

    private boolean targetIsSilent() {
        return watch.silent().isPresent() && !watch.answers();
    }

    private CaseResult notRun(CaseInfo info) {
        return CasePerformer.notRun(
                info,
                "Not run, because the target no longer answers: "
                        + watch.silent().orElse(""));
    }

    private CaseResult judged(CasePerformer.Performance performance, Object instance) {
        Optional<CaseResult> lost = lost(performance);
        boolean tryAgain = secondTries && !performance.broken().isEmpty() && lost.isEmpty() && !hasStopped();
        return tryAgain ? secondTry(performance, instance) : lost.orElse(performance.result());
    }

    /** Returns what is left of a result when the target is found not to answer any more. */
    private Optional<CaseResult> lost(CasePerformer.Performance performance) {
        if (!performance.endedOddly() || watch.answers()) {
            return Optional.empty();
        }
        CaseResult result = performance.result();
        return Optional.of(result.withVerdict(
                Verdict.INCONCLUSIVE,
                "The target no longer answers: " + watch.silent().orElse("") + " Before that: " + result.message()));
    }

    /**
     * Performs a case again under which a connection broke: what the target does each time is its doing, what it does
     * once may be the network's.
     */
    private CaseResult secondTry(CasePerformer.Performance first, Object instance) {
        List<CasePerformer.Performance> again =
                performer.perform(List.of(first.info()), instance, slots, info -> !hasStopped());
        if (again.isEmpty()) {
            return first.result();
        }
        CasePerformer.Performance second = again.get(0);
        CaseResult result = lost(second).orElse(second.result());
        return second.broken().isEmpty()
                ? result.withVerdict(
                        result.verdict(),
                        (result.message() + " (At the first try a connection broke, " + first.broken() + ".)").strip())
                : result;
    }
}
