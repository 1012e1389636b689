package org.xmppspec.conformance.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static ExitCode code(Verdict... verdicts) {
        return ExitCode.of(results(RunState.COMPLETE, List.of(), verdicts), false);
    }

    private static RunResults results(RunState state, List<String> stale, Verdict... verdicts) {
        List<CaseResult> cases = List.of(verdicts).stream()
                .map(verdict -> Results.of("case", verdict))
                .toList();
        return new RunResults(Results.TOOL, Results.TARGET, Results.run(state), cases, stale);
    }

    @Test
    void onlyFailureAndUncertaintyFail() {
        assertEquals(ExitCode.FAILED, code(Verdict.PASS, Verdict.FAIL));
        assertEquals(ExitCode.FAILED, code(Verdict.PASS, Verdict.INCONCLUSIVE));
        assertEquals(ExitCode.OK, code(Verdict.PASS, Verdict.WARN, Verdict.INFO, Verdict.NA, Verdict.KNOWN));
        assertEquals(ExitCode.OK, code(Verdict.INFO));
        assertEquals(ExitCode.OK, code(Verdict.WARN, Verdict.NA));
    }

    @Test
    void strictCountsWarningsAsFailures() {
        assertEquals(ExitCode.FAILED, ExitCode.of(results(RunState.COMPLETE, List.of(), Verdict.WARN), true));
        assertEquals(ExitCode.OK, ExitCode.of(results(RunState.COMPLETE, List.of(), Verdict.KNOWN), true));
    }

    @Test
    void staleBaselineCountsBehindFailures() {
        List<String> stale = List.of("line");
        assertEquals(ExitCode.STALE_BASELINE, ExitCode.of(results(RunState.COMPLETE, stale, Verdict.FIXED), false));
        assertEquals(ExitCode.FAILED, ExitCode.of(results(RunState.COMPLETE, stale, Verdict.FAIL), false));
    }

    @Test
    void nothingJudgedIsAnExitCodeOfItsOwn() {
        assertEquals(ExitCode.NOTHING_JUDGED, code());
        assertEquals(ExitCode.NOTHING_JUDGED, code(Verdict.NA, Verdict.NA));
    }

    @Test
    void targetThatCannotBeUsedOrIsLostCountsFirst() {
        assertEquals(
                ExitCode.TARGET_UNUSABLE, ExitCode.of(results(RunState.TARGET_LOST, List.of(), Verdict.FAIL), false));
        assertEquals(ExitCode.TARGET_UNUSABLE, ExitCode.of(results(RunState.TARGET_UNUSABLE, List.of()), false));
        CaseResult unseen = new CaseResult(
                "x", "x", "RFC6120 1", Verdict.INCONCLUSIVE, "no log-in", 1, List.of(), Map.of(), List.of());
        assertEquals(ExitCode.TARGET_UNUSABLE, ExitCode.of(Results.all(RunState.COMPLETE, unseen, unseen), false));
        assertEquals(
                ExitCode.FAILED,
                ExitCode.of(Results.all(RunState.COMPLETE, unseen, Results.of("y", Verdict.PASS)), false));
    }

    @Test
    void cancellingCountsBeforeAll() {
        assertEquals(ExitCode.CANCELLED, ExitCode.of(results(RunState.CANCELLED, List.of(), Verdict.FAIL), false));
        assertEquals(130, ExitCode.CANCELLED.value());
    }
}
