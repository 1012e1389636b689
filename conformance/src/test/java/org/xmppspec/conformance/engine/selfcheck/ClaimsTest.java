package org.xmppspec.conformance.engine.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.result.Claim;
import org.xmppspec.conformance.result.Claim.Proof;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.SelfCheckReport;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;

class ClaimsTest {
    private static final String MUST = "RFC6120-4.4-1";
    private static final String OTHER = "RFC6120-4.4-2";
    private static final String MAY = "RFC6120-8.3.1-7";

    private static CaseInfo info(String id, String... requirements) {
        Method method = ClaimsTest.class.getDeclaredMethods()[0];
        return new CaseInfo(id, id, "RFC6120 1", List.of(requirements), Set.of(), method, Optional.empty());
    }

    private static FaultOutcome outcome(List<String> sideDamage) {
        return new FaultOutcome(
                "fault",
                "omit",
                List.of(MUST),
                FaultOutcome.Kind.KILLED,
                true,
                List.of("a " + MUST),
                List.of(),
                sideDamage,
                List.of(),
                List.of(),
                List.of());
    }

    private static SelfCheckReport report(List<Claim> claims, FaultOutcome outcome) {
        RunResults straight = new RunResults(
                new ToolInfo("xmppspec", "1", "17", "any"),
                new TargetInfo("x", "", "x.test", "", "", ""),
                new RunInfo("", 1, 1, 1, 1, RunState.COMPLETE, ""),
                List.of(),
                List.of());
        return new SelfCheckReport(straight, List.of(outcome), claims);
    }

    @Test
    void claimIsProvenOnlyForTheCaseThatNoticed() {
        List<Claim> claims =
                Claims.of(List.of(info("a", MUST, MAY), info("b", MUST, OTHER)), List.of(outcome(List.of())));
        assertEquals(
                List.of(
                        new Claim("a", MUST, Proof.PROVEN),
                        new Claim("a", MAY, Proof.NOTED_ONLY),
                        new Claim("b", MUST, Proof.NEVER_KILLED),
                        new Claim("b", OTHER, Proof.NO_FAULT)),
                claims);
        SelfCheckReport report = report(claims, outcome(List.of()));
        assertEquals(claims.subList(2, 4), report.unproven());
        assertTrue(report.toJson().contains("\"claims\":4,\"unproven\":[\"b " + MUST + "\",\"b " + OTHER + "\"]"));
    }

    @Test
    void sideDamageThatNothingExplainsIsNotClean() {
        assertTrue(report(List.of(), outcome(List.of())).isClean());
        SelfCheckReport damaged = report(List.of(), outcome(List.of("b " + OTHER)));
        assertFalse(damaged.isClean());
        assertTrue(damaged.toJson().contains("\"sideDamage\":[\"b @ fault\"]"), damaged.toJson());
    }
}
