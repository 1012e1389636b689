package org.xmppspec.conformance.engine.selfcheck;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;

/**
 * Whether a case comes to the same verdict each time, whatever runs before and beside it.
 *
 * <p>Of the runs that are added, the first says what each case found out; a later one that found out something else,
 * also in a single observation, is a change.
 */
public final class Steadiness {
    private final Map<String, Seen> first = new HashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private int runs;
    private int verdicts;
    private int inconclusive;

    /**
     * A case that came to another result.
     *
     * @param before its result in the first run
     * @param beforeSeed what the order of that run was made from
     * @param after its result in the first run that differs
     * @param afterSeed what the order of that run was made from
     */
    public record Change(CaseResult before, long beforeSeed, CaseResult after, long afterSeed) {}

    private record Seen(CaseResult result, long seed) {}

    /**
     * Compares one more run with those before.
     *
     * @param results a run of the same cases, each of them once
     */
    public void add(RunResults results) {
        runs++;
        for (CaseResult result : results.cases()) {
            verdicts++;
            if (result.verdict() == Verdict.INCONCLUSIVE) {
                inconclusive++;
            }
            Seen seen = new Seen(result, results.run().seed());
            Seen before = first.putIfAbsent(result.id(), seen);
            if (before != null && !findings(before.result()).equals(findings(result))) {
                changes.putIfAbsent(result.id(), new Change(before.result(), before.seed(), result, seen.seed()));
            }
        }
    }

    /** The verdict and those of the observations; their order and wording may differ from run to run. */
    private static List<String> findings(CaseResult result) {
        List<String> findings = result.observations().stream()
                .map(seen -> seen.requirement() + " " + seen.verdict())
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        findings.add(0, result.verdict().name());
        return findings;
    }

    /** Returns the cases that changed, in the order in which that was seen. */
    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /** Returns how many runs were added. */
    public int runs() {
        return runs;
    }

    /** Returns how many verdicts there were in all runs. */
    public int verdicts() {
        return verdicts;
    }

    /** Returns how many of them were INCONCLUSIVE. */
    public int inconclusive() {
        return inconclusive;
    }

    /** Tells whether no case changed and each came to a verdict. */
    public boolean isSteady() {
        return changes.isEmpty() && inconclusive == 0;
    }

    /**
     * Returns this as JSON: {@code {"runs":n,"verdicts":n,"inconclusive":n,"changed":[{"id","before","after"}]}}, where
     * before and after are a seed and a case's result as in {@code results.json}, the transcript included.
     */
    public String toJson() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode report = mapper.createObjectNode();
        report.put("runs", runs);
        report.put("verdicts", verdicts);
        report.put("inconclusive", inconclusive);
        ArrayNode changed = report.putArray("changed");
        for (Change change : changes.values()) {
            ObjectNode node = changed.addObject().put("id", change.before().id());
            side(node.putObject("before"), change.beforeSeed(), change.before(), mapper);
            side(node.putObject("after"), change.afterSeed(), change.after(), mapper);
        }
        return report.toString();
    }

    private static void side(ObjectNode node, long seed, CaseResult result, JsonMapper mapper) {
        node.put("seed", seed).set("result", mapper.valueToTree(result));
    }
}
