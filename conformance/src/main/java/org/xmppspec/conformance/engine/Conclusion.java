package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.client.Transcript;
import org.xmppspec.conformance.observe.ObservationLog;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Redactor;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

/** Turns what a case observed, and how it ended, into its result. */
final class Conclusion {
    private static final int LINE = 16 * 1024;
    private static final int LINES = 64 * 1024;
    private static final int MESSAGE = 300;

    private final CaseInfo info;
    private final List<Observation> observations;
    private final CaseOutcome outcome;
    private final List<String> defects;

    Conclusion(CaseInfo info, ObservationLog log, CaseOutcome outcome) {
        this.info = info;
        this.observations = log.observations();
        this.outcome = outcome;
        this.defects = defects(log);
    }

    private List<String> defects(ObservationLog log) {
        List<String> found = new ArrayList<>(log.defects());
        if (outcome.kind() == CaseOutcome.Kind.DEFECT) {
            found.add(outcome.sentence());
        }
        Set<String> unobserved = log.unobserved();
        boolean fine = observations.stream().allMatch(seen -> seen.verdict().compareTo(Verdict.PASS) <= 0);
        if (outcome.kind() == CaseOutcome.Kind.COMPLETED && fine && !unobserved.isEmpty()) {
            found.add("it lists " + String.join(", ", unobserved) + " and observes nothing of it");
        } else if (outcome.kind() == CaseOutcome.Kind.COMPLETED && observations.isEmpty()) {
            found.add("it observes nothing");
        }
        return found;
    }

    CaseResult result(long durationMs, Map<String, String> endings, List<Transcript.Entry> wire, List<String> secrets) {
        CaseResult result = new CaseResult(
                info.id(),
                info.title(),
                info.section(),
                verdict(),
                message(),
                durationMs,
                observations,
                endings,
                lines(wire));
        return new Redactor(secrets, Transcript::masked).redact(result);
    }

    private Verdict verdict() {
        List<Verdict> verdicts = new ArrayList<>();
        observations.forEach(observation -> verdicts.add(observation.verdict()));
        if (!defects.isEmpty()) {
            verdicts.add(Verdict.INCONCLUSIVE);
        }
        switch (outcome.kind()) {
            case NOT_APPLICABLE -> verdicts.add(Verdict.NA);
            case INCONCLUSIVE, DISCONNECTED -> verdicts.add(Verdict.INCONCLUSIVE);
            case ENDED -> verdicts.add(Verdict.NA);
            default -> {}
        }
        return Verdict.worst(verdicts);
    }

    private String message() {
        Verdict verdict = verdict();
        Optional<Observation> worst = observations.stream()
                .filter(observation -> observation.verdict() == verdict)
                .findFirst();
        if (verdict != Verdict.FAIL && !defects.isEmpty()) {
            return "Suite defect: " + info.id() + ": " + String.join("; ", defects) + ".";
        }
        return switch (verdict) {
            case FAIL, WARN -> worst.map(Conclusion::sentence).orElse("");
            case INCONCLUSIVE -> worst.map(Conclusion::sentence).orElse(outcome.sentence());
            case NA -> outcome.sentence();
            case INFO -> worst.map(Observation::came).map(Conclusion::brief).orElse("");
            default -> "";
        };
    }

    private static String sentence(Observation seen) {
        return seen.requirement() + " (" + seen.level() + "): expected " + brief(seen.expected()) + "; came "
                + brief(seen.came());
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MESSAGE ? line : line.substring(0, MESSAGE) + " ...";
    }

    private static List<WireLine> lines(List<Transcript.Entry> wire) {
        List<WireLine> lines = new ArrayList<>();
        int room = LINES;
        for (Transcript.Entry entry : wire) {
            int take = Math.min(Math.min(entry.data().length(), LINE), room);
            room -= take;
            long omitted = entry.data().length() - take + entry.omitted();
            String rest = omitted == 0 ? "" : " ... (" + omitted + " more)";
            String direction = entry.direction() == Transcript.Direction.IN ? "in" : "out";
            lines.add(new WireLine(
                    entry.ms(), direction, entry.actor(), entry.data().substring(0, take) + rest));
            if (room == 0) {
                break;
            }
        }
        return lines;
    }
}
