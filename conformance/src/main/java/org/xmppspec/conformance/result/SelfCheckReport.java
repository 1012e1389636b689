package org.xmppspec.conformance.result;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.xmppspec.conformance.result.FaultOutcome.Kind;

/**
 * What a self-check found out.
 *
 * @param straight the run against the server without a fault
 * @param faults what became of each fault, by name
 * @param claims what each case claims, and whether that was seen to be worth something; empty when only some faults or
 *     cases were tried
 */
public record SelfCheckReport(RunResults straight, List<FaultOutcome> faults, List<Claim> claims) {
    /** Copies the lists. */
    public SelfCheckReport {
        faults = List.copyOf(faults);
        claims = List.copyOf(claims);
    }

    /** Returns the cases that the straight server does not pass: FAIL, WARN or INCONCLUSIVE. */
    public List<CaseResult> straightProblems() {
        return straight.cases().stream()
                .filter(result -> result.verdict().isDeviation() || result.verdict() == Verdict.INCONCLUSIVE)
                .toList();
    }

    /**
     * Returns the faults of one kind.
     *
     * @param kind the kind
     */
    public List<FaultOutcome> of(Kind kind) {
        return faults.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    /** Returns the claims of which no fault has shown that they are worth something. */
    public List<Claim> unproven() {
        return claims.stream().filter(Claim::isUnproven).toList();
    }

    /**
     * Tells whether the straight server passes, each MUST that a fault breaks is seen broken by an observation, and no
     * case fails at a fault that it has nothing to do with.
     */
    public boolean isClean() {
        return straightProblems().isEmpty()
                && faults.stream()
                        .allMatch(outcome -> outcome.missed().isEmpty()
                                && outcome.sideDamage().isEmpty());
    }

    /**
     * Returns the report as JSON: {@code {"faults":n,"killed":n,"killedByOthers":n,"survived":[],"sideDamage":[],
     * "missed":[],"straight":[],"claims":n,"unproven":[],"outcomes":[...]}}; side damage is named as {@code case @
     * fault}, what was missed as {@code requirement @ fault}, a claim that no fault has proven as {@code case
     * requirement}.
     */
    public String toJson() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode report = mapper.createObjectNode();
        report.put("faults", faults.size());
        report.put("killed", of(Kind.KILLED).size());
        report.put("killedByOthers", of(Kind.KILLED_BY_OTHERS).size());
        ArrayNode survived = report.putArray("survived");
        ArrayNode damage = report.putArray("sideDamage");
        ArrayNode missed = report.putArray("missed");
        ArrayNode straightNode = report.putArray("straight");
        report.put("claims", claims.size());
        ArrayNode unproven = report.putArray("unproven");
        unproven().forEach(claim -> unproven.add(claim.id() + " " + claim.requirement()));
        ArrayNode outcomes = report.putArray("outcomes");
        straightProblems().forEach(result -> straightNode.add(result.id()));
        for (FaultOutcome outcome : faults) {
            if (outcome.kind() == Kind.SURVIVED || outcome.kind() == Kind.UNCLAIMED) {
                survived.add(outcome.fault());
            }
            outcome.sideDamage().forEach(seen -> damage.add(seen.split(" ", 2)[0] + " @ " + outcome.fault()));
            outcome.missed().forEach(id -> missed.add(id + " @ " + outcome.fault()));
            outcomes.add(mapper.valueToTree(outcome));
        }
        return report.toString();
    }
}
