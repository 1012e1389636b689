package org.xmppspec.conformance.engine.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.server.fault.Consequence;
import org.xmppspec.server.fault.Fault;

class FaultTrialTest {
    private static final String MUST = "RFC6120-3.1-1";
    private static final String OTHER_MUST = "RFC6120-11.3-1";
    private static final String SHOULD = "RFC6120-3.2.1-2";

    private static final List<CaseInfo> SUITE =
            List.of(info("claims", MUST, SHOULD, OTHER_MUST), info("unrelated", OTHER_MUST));

    private static CaseInfo info(String id, String... requirements) {
        Method method = FaultTrialTest.class.getDeclaredMethods()[0];
        return new CaseInfo(id, id, "RFC6120 1", List.of(requirements), Set.of(), method, Optional.empty());
    }

    private static CaseResult result(String id, String requirement, Verdict verdict) {
        Observation seen = new Observation(requirement, "", verdict, "", "");
        return new CaseResult(id, id, "RFC6120 1", verdict, "", 1, List.of(seen), Map.of(), List.of());
    }

    private static FaultTrial breaking(String... requirements) {
        return new FaultTrial(Fault.of("fault", "", context -> {}, requirements), SUITE);
    }

    private static FaultOutcome judge(FaultTrial trial, CaseResult... results) {
        return trial.judge(List.of(results), Set.of());
    }

    @Test
    void onlyAnObservationOfTheBrokenRequirementKills() {
        FaultTrial trial = breaking(MUST);
        assertEquals(
                Kind.KILLED, judge(trial, result("claims", MUST, Verdict.FAIL)).kind());
        FaultOutcome byOther = judge(trial, result("claims", OTHER_MUST, Verdict.FAIL));
        assertEquals(Kind.KILLED_BY_OTHERS, byOther.kind());
        assertEquals(List.of("claims " + OTHER_MUST), byOther.others());
        assertEquals(
                Kind.SURVIVED,
                judge(trial, result("claims", MUST, Verdict.PASS)).kind());
    }

    @Test
    void requirementThatNoObservationSawBrokenIsMissed() {
        FaultTrial trial = breaking(MUST, OTHER_MUST, SHOULD);
        assertEquals(
                List.of(OTHER_MUST),
                judge(trial, result("claims", MUST, Verdict.FAIL)).missed());
        assertEquals(
                List.of(),
                judge(trial, result("claims", MUST, Verdict.FAIL), result("unrelated", OTHER_MUST, Verdict.FAIL))
                        .missed());
    }

    @Test
    void whatEveryCaseWatchesForIsNoSideDamage() {
        FaultOutcome outcome = judge(breaking(MUST), result("unrelated", MUST, Verdict.FAIL));
        assertEquals(List.of(), outcome.sideDamage());
        assertEquals(List.of("unrelated: Every case watches for what the fault breaks."), outcome.explained());
    }

    @Test
    void warningKillsOnlyWhatIsAShould() {
        assertEquals(
                Kind.KILLED_BY_OTHERS,
                judge(breaking(MUST), result("claims", MUST, Verdict.WARN)).kind());
        assertEquals(
                Kind.KILLED,
                judge(breaking(SHOULD), result("claims", SHOULD, Verdict.WARN)).kind());
    }

    @Test
    void failureOfACaseThatClaimsNothingOfItIsSideDamage() {
        FaultOutcome outcome = judge(
                breaking(MUST), result("claims", MUST, Verdict.FAIL), result("unrelated", OTHER_MUST, Verdict.FAIL));
        assertEquals(Kind.KILLED, outcome.kind());
        assertEquals(List.of("unrelated " + OTHER_MUST), outcome.sideDamage());
        assertEquals(List.of(), outcome.explained());
    }

    @Test
    void brokenConsequenceIsNeitherAKillNorSideDamage() {
        FaultTrial trial =
                new FaultTrial(Fault.of("fault", "", context -> {}, MUST).andSo(OTHER_MUST), SUITE);
        FaultOutcome outcome = judge(trial, result("unrelated", OTHER_MUST, Verdict.FAIL));
        assertEquals(Kind.SURVIVED, outcome.kind());
        assertEquals(List.of(), outcome.sideDamage());
        assertEquals(List.of("unrelated: It demands the same of what is broken."), outcome.explained());
        assertEquals(
                List.of("unrelated " + SHOULD),
                judge(trial, result("unrelated", SHOULD, Verdict.FAIL)).sideDamage());
    }

    @Test
    void consequenceExplainsOnlyWhatShowsItsTrace() {
        FaultTrial trial = new FaultTrial(
                Fault.of("fault", "", context -> {}, MUST)
                        .because(new Consequence("So it is.", List.of("payment-required")), List.of(OTHER_MUST)),
                SUITE);
        FaultOutcome shown = judge(trial, saw("an error", "<payment-required/>"));
        assertEquals(List.of(), shown.sideDamage());
        assertEquals(List.of("unrelated: So it is."), shown.explained());
        assertEquals(
                List.of("unrelated " + OTHER_MUST),
                judge(trial, saw("an error", "nothing")).sideDamage());
    }

    private static CaseResult saw(String expected, String came) {
        Observation seen = new Observation(OTHER_MUST, "", Verdict.FAIL, expected, came);
        return new CaseResult("unrelated", "", "RFC6120 1", Verdict.FAIL, "", 1, List.of(seen), Map.of(), List.of());
    }

    @Test
    void inconclusiveCasesKillNothing() {
        FaultOutcome outcome = judge(breaking(MUST), result("claims", MUST, Verdict.INCONCLUSIVE));
        assertEquals(Kind.SURVIVED, outcome.kind());
        assertEquals(List.of("claims"), outcome.inconclusive());
    }

    @Test
    void caseThatFailsWithoutTheFaultSaysNothing() {
        CaseResult failing = result("claims", MUST, Verdict.FAIL);
        assertEquals(
                Kind.SURVIVED,
                breaking(MUST).judge(List.of(failing), Set.of("claims")).kind());
    }

    @Test
    void faultThatNoCaseClaimsIsSaidToBeSo() {
        FaultOutcome outcome = judge(breaking("RFC6120-4.4-1"));
        assertEquals(Kind.UNCLAIMED, outcome.kind());
        assertTrue(outcome.must());
        assertFalse(judge(breaking(SHOULD)).must());
    }

    @Test
    void claimingCasesRunBeforeTheOthers() {
        assertEquals(List.of(SUITE), breaking(MUST).rounds(List.of(SUITE.get(1), SUITE.get(0))));
        assertEquals(List.of(List.of(SUITE.get(1))), breaking("RFC6120-4.4-1").rounds(List.of(SUITE.get(1))));
    }

    @Test
    void noFurtherRoundIsNeededWhenEachMustWasSeenBroken() {
        FaultTrial trial = breaking(MUST, OTHER_MUST, SHOULD);
        CaseResult one = result("claims", MUST, Verdict.FAIL);
        CaseResult other = result("claims", OTHER_MUST, Verdict.FAIL);
        assertFalse(trial.isNoticed(List.of(one), Set.of()));
        assertTrue(trial.isNoticed(List.of(one, other), Set.of()));
        assertFalse(trial.isNoticed(List.of(one, other), Set.of("claims")));
    }

    @Test
    void casesThatSpeakOfWhatTheFaultSpeaksOfComeFirst() {
        List<CaseInfo> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(info("accepted-" + i, MUST));
        }
        many.add(info("with-colons", MUST));
        Fault fault = Fault.of("colon-accepted", "", context -> {}, MUST);

        List<List<CaseInfo>> rounds = new FaultTrial(fault, many).rounds(List.of());

        assertEquals("with-colons", rounds.get(0).get(0).id());
        assertEquals(3, rounds.size());
        assertEquals(Set.copyOf(many), rounds.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }
}
