package org.xmppspec.conformance.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xmppspec.client.Ending;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.observe.ObservationLog;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.OpenTarget;

/** Performs single cases: set-up, body, clean-up, result. */
final class CasePerformer {
    private static final Set<Ending.Kind> ORDERLY =
            EnumSet.of(Ending.Kind.CLOSED, Ending.Kind.STREAM_ERROR, Ending.Kind.ABORTED);

    private final OpenTarget target;
    private final RunOptions options;
    private final Function<String, Optional<Level>> levels;
    private final Set<CaseThread> running;

    /**
     * What came of one case.
     *
     * @param endedOddly whether the target may have died: not a pass, and not every stream closed properly
     */
    record Performance(CaseResult result, boolean endedOddly) {}

    /**
     * Prepares to perform.
     *
     * @param running gets the threads of the cases that are being performed
     */
    CasePerformer(
            OpenTarget target, RunOptions options, Function<String, Optional<Level>> levels, Set<CaseThread> running) {
        this.target = target;
        this.options = options;
        this.levels = levels;
        this.running = running;
    }

    /**
     * Performs one case.
     *
     * @param slot what lets it be busy; it may be given back early
     */
    Performance perform(CaseInfo info, Object instance, Slots.Slot slot) {
        long start = System.nanoTime();
        Cast cast = new Cast(target);
        ObservationLog log = new ObservationLog(Set.copyOf(info.requirements()), levels);
        Observations observe = new Observations(log, cast.variables(), options.quietTime());
        CaseOutcome outcome = run(info, instance, cast, observe, slot);
        CleanUp cleanUp = cast.close();
        log.finish(cleanUp::caused);
        long tookMs = (System.nanoTime() - start) / 1_000_000;
        CaseResult result = new Conclusion(info, log, outcome).result(tookMs, cast, cleanUp.secrets());
        return new Performance(result, isOdd(result, outcome, cast));
    }

    /** Returns the result of a case that did not run. */
    static CaseResult notRun(CaseInfo info, String why) {
        return new CaseResult(
                info.id(), info.title(), info.section(), Verdict.INCONCLUSIVE, why, 0, List.of(), Map.of(), List.of());
    }

    private CaseOutcome run(CaseInfo info, Object instance, Cast cast, Observations observe, Slots.Slot slot) {
        CaseThread thread = new CaseThread(
                info.id(),
                options.caseBound(),
                () -> invoke(info, instance, new CaseArguments(info, cast, observe).prepare()),
                cast::abort);
        running.add(thread);
        try {
            return thread.run(slot, cast.transcript()::sinceStimulus)
                    .map(CaseOutcome::of)
                    .orElse(CaseOutcome.COMPLETED);
        } finally {
            running.remove(thread);
        }
    }

    private static void invoke(CaseInfo info, Object instance, Object[] arguments) throws Throwable {
        try {
            info.method().setAccessible(true);
            info.method().invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isOdd(CaseResult result, CaseOutcome outcome, Cast cast) {
        boolean suspicious = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.INCONCLUSIVE;
        return suspicious
                && (outcome.kind() == CaseOutcome.Kind.INCONCLUSIVE
                        || cast.snapshot().stream()
                                .anyMatch(session ->
                                        !ORDERLY.contains(session.ending().kind())));
    }
}
