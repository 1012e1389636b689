package org.xmppspec.conformance.observe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xmppspec.client.Received;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;

/** What one case has observed so far, and what is still open; the engine's side of {@link Observations}. */
public final class ObservationLog {
    private final Set<String> declared;
    private final Function<String, Optional<Level>> levels;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<String> defects = new LinkedHashSet<>();
    private final List<Pending> pending = new ArrayList<>();

    /** An observation that may still turn bad before the streams have closed. */
    private record Pending(int index, Function<Predicate<Received>, Optional<String>> late) {}

    /**
     * Begins the log of one case.
     *
     * @param declared the requirements that the case says it observes
     * @param levels the catalogue: the level of a requirement, empty for one that it does not know
     */
    public ObservationLog(Set<String> declared, Function<String, Optional<Level>> levels) {
        this.declared = Set.copyOf(declared);
        this.levels = levels;
    }

    /** Adds one that was kept or broken, and returns its place. */
    synchronized int judge(String requirement, boolean kept, String expected, String came) {
        Level level = level(requirement);
        return add(requirement, kept ? Judge.kept(level) : Judge.broken(level), expected, came);
    }

    /** Adds one with its verdict, and returns its place. */
    synchronized int add(String requirement, Verdict verdict, String expected, String came) {
        if (!declared.contains(requirement)) {
            defects.add("it observes " + requirement + ", which it does not list");
        }
        observations.add(new Observation(requirement, level(requirement).toString(), verdict, expected, came));
        return observations.size() - 1;
    }

    /**
     * Adds what every case watches for without listing it, when it was seen broken.
     *
     * @param requirement what is broken
     * @param expected what it asks for
     * @param came what came instead
     */
    public synchronized void watched(String requirement, String expected, String came) {
        Level level = level(requirement);
        observations.add(new Observation(
                requirement, level.toString(), Judge.broken(level), Subject.brief(expected), Subject.brief(came)));
    }

    /** Adds a defect of the suite, as the rest of a sentence that begins with the case. */
    synchronized void defect(String sentence) {
        defects.add(sentence);
    }

    /** Takes a defect back that was noted in advance. */
    synchronized void mended(String sentence) {
        defects.remove(sentence);
    }

    /**
     * Looks at an observation again when the streams have closed; what is then found breaks it.
     *
     * @param late looks again, given what does not count
     * @return takes that back
     */
    synchronized Runnable recheck(int index, Function<Predicate<Received>, Optional<String>> late) {
        Pending check = new Pending(index, late);
        pending.add(check);
        return () -> forget(check);
    }

    private synchronized void forget(Pending check) {
        pending.remove(check);
    }

    /**
     * Judges what could still arrive until the streams closed; called once, after the sessions have ended.
     *
     * @param ours what the clean-up itself has caused, which is nobody's fault
     */
    public synchronized void finish(Predicate<Received> ours) {
        for (Pending check : pending) {
            check.late().apply(ours).ifPresent(came -> {
                Observation kept = observations.get(check.index());
                Verdict verdict = Judge.broken(level(kept.requirement()));
                observations.set(
                        check.index(),
                        new Observation(kept.requirement(), kept.level(), verdict, kept.expected(), came));
            });
        }
        pending.clear();
    }

    /** Returns what was observed, in order. */
    public synchronized List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** Returns what is wrong with the case itself, each as the rest of a sentence that begins with the case. */
    public synchronized List<String> defects() {
        return List.copyOf(defects);
    }

    /** Returns the requirements that the case lists and that nothing was observed of. */
    public synchronized Set<String> unobserved() {
        Set<String> missing = new LinkedHashSet<>(declared);
        observations.forEach(observation -> missing.remove(observation.requirement()));
        return missing;
    }

    Level level(String requirement) {
        return levels.apply(requirement).orElseGet(() -> {
            defect("the catalogue does not know " + requirement);
            return Level.MUST;
        });
    }
}
