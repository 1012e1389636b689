package org.xmppspec.conformance.engine.selfcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.ViolationKinds;

/** One fault: which cases are run against it, and what their results say about it. */
final class FaultTrial {
    private static final String WATCHED = "Every case watches for what the fault breaks.";

    private final Fault fault;
    private final Set<String> broken;
    private final List<CaseInfo> claiming;

    FaultTrial(Fault fault, List<CaseInfo> suite) {
        this.fault = fault;
        this.broken = Set.copyOf(fault.requirements());
        this.claiming = suite.stream().filter(this::claims).toList();
    }

    private boolean claims(CaseInfo info) {
        return info.requirements().stream().anyMatch(broken::contains);
    }

    /**
     * Returns what is to be run, round after round until {@link #isNoticed}: cases that claim what the fault breaks, and
     * in the first round the others.
     */
    List<List<CaseInfo>> rounds(List<CaseInfo> others) {
        List<List<CaseInfo>> rounds = new ArrayList<>(Rounds.of(fault, claiming));
        List<CaseInfo> first = rounds.isEmpty() ? List.of() : rounds.remove(0);
        Stream<CaseInfo> unclaiming = others.stream().filter(info -> !claims(info));
        rounds.add(0, Stream.concat(first.stream(), unclaiming).toList());
        return rounds;
    }

    /** Whether an observation of each MUST that the fault breaks has shown it broken, and so no further round is needed. */
    boolean isNoticed(List<CaseResult> results, Set<String> straight) {
        FaultOutcome outcome = judge(results, straight);
        return outcome.kind() == Kind.KILLED && outcome.missed().isEmpty();
    }

    /**
     * Judges the fault.
     *
     * @param results of {@link #rounds}
     * @param straight ids of the cases that do not even pass without the fault, and say nothing about it
     */
    FaultOutcome judge(List<CaseResult> results, Set<String> straight) {
        Set<String> claimingIds = new HashSet<>();
        claiming.forEach(info -> claimingIds.add(info.id()));
        Set<String> killers = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        List<String> sideDamage = new ArrayList<>();
        List<String> explained = new ArrayList<>();
        List<String> inconclusive = new ArrayList<>();
        for (CaseResult result : results) {
            if (straight.contains(result.id())) {
                continue;
            }
            if (result.verdict() == Verdict.INCONCLUSIVE) {
                inconclusive.add(result.id());
            }
            if (!claimingIds.contains(result.id()) && result.verdict().isDeviation()) {
                explanation(result)
                        .ifPresentOrElse(
                                reason -> explained.add(result.id() + ": " + reason),
                                () -> sideDamage.add(result.id() + " "
                                        + broken(result)
                                                .map(Observation::requirement)
                                                .distinct()
                                                .collect(Collectors.joining(","))));
                continue;
            }
            for (Observation seen : result.observations()) {
                if (seen.verdict().isDeviation()) {
                    (kills(seen) ? killers : others).add(result.id() + " " + seen.requirement());
                }
            }
        }
        boolean foundOut = !others.isEmpty() || !sideDamage.isEmpty();
        Kind kind = kind(!killers.isEmpty(), foundOut);
        return outcome(kind, killers, others, List.of(sideDamage, explained), inconclusive);
    }

    /** Returns the reasons for which all that the case saw broken had to be; empty when the fault explains it not. */
    private Optional<String> explanation(CaseResult result) {
        List<Optional<String>> reasons = broken(result).map(this::reason).toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? Optional.of(reasons.stream().map(Optional::get).distinct().collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private Optional<String> reason(Observation seen) {
        return broken.contains(seen.requirement())
                ? Optional.of(WATCHED)
                : fault.explains(seen.requirement(), seen.expected() + "\n" + seen.came());
    }

    private static Stream<Observation> broken(CaseResult result) {
        return result.observations().stream().filter(seen -> seen.verdict().isDeviation());
    }

    private boolean kills(Observation seen) {
        return broken.contains(seen.requirement())
                && (seen.verdict() == Verdict.FAIL || strength(seen.requirement()) == Level.Strength.SHOULD);
    }

    private Kind kind(boolean killed, boolean foundOut) {
        if (killed) {
            return Kind.KILLED;
        } else if (foundOut) {
            return Kind.KILLED_BY_OTHERS;
        }
        return claiming.isEmpty() ? Kind.UNCLAIMED : Kind.SURVIVED;
    }

    private FaultOutcome outcome(
            Kind kind,
            Collection<String> killers,
            Collection<String> others,
            List<List<String>> damage,
            List<String> inconclusive) {
        List<String> strict = fault.requirements().stream()
                .filter(id -> strength(id) == Level.Strength.MUST)
                .toList();
        List<String> missed = strict.stream()
                .filter(id -> killers.stream().noneMatch(killer -> killer.endsWith(" " + id)))
                .toList();
        return new FaultOutcome(
                fault.name(),
                ViolationKinds.of(fault.name()),
                fault.requirements(),
                kind,
                !strict.isEmpty(),
                List.copyOf(killers),
                List.copyOf(others),
                damage.get(0),
                damage.get(1),
                missed,
                inconclusive);
    }

    private static Level.Strength strength(String requirement) {
        return Catalogue.requirement(requirement).level().strength();
    }
}
