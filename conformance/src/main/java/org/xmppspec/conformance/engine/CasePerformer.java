package org.xmppspec.conformance.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xmppspec.client.Ending;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.observe.Endings;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.OpenTarget;

/** Performs single cases: set-up, body, clean-up, result. */
final class CasePerformer {
    private static final Set<Ending.Kind> ORDERLY =
            EnumSet.of(Ending.Kind.CLOSED, Ending.Kind.STREAM_ERROR, Ending.Kind.ABORTED);

    private static final Set<Ending.Kind> BROKEN = EnumSet.of(Ending.Kind.CUT, Ending.Kind.RESET);
    private static final Set<Verdict> SUSPICIOUS = EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE);

    private final OpenTarget target;
    private final RunOptions options;
    private final Function<String, Optional<Level>> levels;
    private final Set<CaseThread> running;

    /**
     * What came of one case.
     *
     * @param info the case
     * @param result its result
     * @param endedOddly whether the target may have died: not a pass, and not every stream closed properly
     * @param broken which connections broke under a case that did not pass, and how; empty when none did
     */
    record Performance(CaseInfo info, CaseResult result, boolean endedOddly, String broken) {}

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
     * Performs cases that share a scene, or one that has its own.
     *
     * @param cases at least one; all rows of one table where there are several
     * @param instance the object whose method they are
     * @param slots give each case one for as long as it is busy
     * @param begins told of each case before it begins, and says whether it may
     */
    List<Performance> perform(List<CaseInfo> cases, Object instance, Slots slots, Predicate<CaseInfo> begins) {
        Deque<CaseInfo> left = new ArrayDeque<>(cases);
        List<Performance> performances = new ArrayList<>();
        while (!left.isEmpty()) {
            performances.addAll(performTogether(left, instance, slots, begins));
        }
        return performances;
    }

    /** Takes and performs cases for as long as the sessions stand. */
    private List<Performance> performTogether(
            Deque<CaseInfo> left, Object instance, Slots slots, Predicate<CaseInfo> begins) {
        Cast cast = new Cast(target);
        Scene.Stock stock = new Scene.Stock(cast.transcript());
        List<Act> acts = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn && !left.isEmpty()) {
            Act act = new Act(left.remove(), cast, stock, options, levels);
            try (Slots.Slot slot = slots.take()) {
                if (!begins.test(act.info())) {
                    left.clear();
                    break;
                }
                acts.add(act);
                act.play(() -> run(act, cast, slot, () -> invoke(act, instance)));
            }
            goesOn = act.outcome().kind() == CaseOutcome.Kind.COMPLETED && stands(cast);
        }
        acts.forEach(act -> act.rests().forEach(rest -> playRest(act, cast, slots, rest)));
        int closing = cast.transcript().size();
        CleanUp cleanUp = cast.close();
        return acts.stream()
                .map(act -> performance(act, act.result(cleanUp, closing), cast))
                .toList();
    }

    private void playRest(Act act, Cast cast, Slots slots, Runnable rest) {
        try (Slots.Slot slot = slots.take()) {
            act.play(() -> run(act, cast, slot, rest::run));
        }
    }

    private static boolean stands(Cast cast) {
        return cast.snapshot().stream().allMatch(session -> session.ending().kind() == Ending.Kind.LEFT_OPEN);
    }

    private static Performance performance(Act act, CaseResult result, Cast cast) {
        boolean suspicious = SUSPICIOUS.contains(result.verdict());
        return new Performance(
                act.info(),
                excused(result, cast),
                suspicious && isOdd(act.outcome(), cast),
                suspicious ? broken(act.outcome(), cast) : "");
    }

    private static String broken(CaseOutcome outcome, Cast cast) {
        String sessions = cast.snapshot().stream()
                .filter(session -> BROKEN.contains(session.ending().kind()))
                .map(session -> session.actor() + ": " + Endings.inShort(session.ending()))
                .collect(Collectors.joining(", "));
        return sessions.isEmpty() && outcome.kind() == CaseOutcome.Kind.DISCONNECTED ? outcome.sentence() : sessions;
    }

    /** The stream of the component is shared, so that another case may have made the target end it. */
    private static CaseResult excused(CaseResult result, Cast cast) {
        boolean bad = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
        return cast.component()
                .lost()
                .filter(how -> bad)
                .map(how -> result.withVerdict(
                        Verdict.INCONCLUSIVE,
                        "The component's stream, which cases share, has ended (" + how + "). Before that: "
                                + result.message()))
                .orElse(result);
    }

    /** Returns the result of a case that did not run. */
    static CaseResult notRun(CaseInfo info, String why) {
        return new CaseResult(
                info.id(), info.title(), info.section(), Verdict.INCONCLUSIVE, why, 0, List.of(), Map.of(), List.of());
    }

    private Optional<Throwable> run(Act act, Cast cast, Slots.Slot slot, CaseThread.Body body) {
        CaseThread thread = new CaseThread(act.info().id(), options.caseBound(), body, cast::abort);
        running.add(thread);
        try {
            return thread.run(slot, cast.transcript()::sinceStimulus);
        } finally {
            running.remove(thread);
        }
    }

    private static void invoke(Act act, Object instance) throws Throwable {
        Method method = act.info().method();
        Object[] arguments = act.arguments().prepare();
        try {
            method.setAccessible(true);
            method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isOdd(CaseOutcome outcome, Cast cast) {
        return outcome.isInconclusive()
                || cast.snapshot().stream()
                        .anyMatch(session -> !ORDERLY.contains(session.ending().kind()));
    }
}
