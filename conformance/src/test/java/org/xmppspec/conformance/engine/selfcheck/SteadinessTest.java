package org.xmppspec.conformance.engine.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

class SteadinessTest {
    private static final Observation KEPT = seen("RFC6120-4.4-1", Verdict.PASS);
    private static final Observation BROKEN = seen("RFC6120-4.4-2", Verdict.WARN);

    private final Steadiness steadiness = new Steadiness();

    private static Observation seen(String requirement, Verdict verdict) {
        return new Observation(requirement, "MUST", verdict, "this", "that");
    }

    private static CaseResult result(String id, Verdict verdict, Observation... observations) {
        WireLine line = new WireLine(1, "in", "romeo", "<message/>");
        return new CaseResult(id, id, "RFC6120 4.4", verdict, "", 1, List.of(observations), Map.of(), List.of(line));
    }

    private void run(long seed, CaseResult... results) {
        steadiness.add(new RunResults(
                new ToolInfo("xmppspec", "1", "17", "any"),
                new TargetInfo("x", "", "x.test", "", "", ""),
                new RunInfo("", 1, 1, seed, 1, RunState.COMPLETE, ""),
                List.of(results),
                List.of()));
    }

    @Test
    void orderOfCasesAndObservationsIsNoChange() {
        run(1, result("a", Verdict.WARN, KEPT, BROKEN), result("b", Verdict.PASS, KEPT));
        run(2, result("b", Verdict.PASS, KEPT), result("a", Verdict.WARN, BROKEN, KEPT));
        assertEquals(List.of(), steadiness.changes());
        assertTrue(steadiness.isSteady());
        assertEquals(2, steadiness.runs());
        assertEquals(4, steadiness.verdicts());
    }

    @Test
    void changedVerdictIsShownOnceWithBothResults() throws Exception {
        run(1, result("a", Verdict.PASS, KEPT));
        run(2, result("a", Verdict.PASS, KEPT));
        run(3, result("a", Verdict.WARN, KEPT));
        run(4, result("a", Verdict.WARN, KEPT));
        Steadiness.Change change = steadiness.changes().get(0);
        assertEquals(1, steadiness.changes().size());
        assertEquals(Verdict.PASS, change.before().verdict());
        assertEquals(1, change.beforeSeed());
        assertEquals(Verdict.WARN, change.after().verdict());
        assertEquals(3, change.afterSeed());
        assertFalse(steadiness.isSteady());
        JsonNode json = JsonMapper.builder().build().readTree(steadiness.toJson());
        assertEquals(4, json.get("runs").asInt());
        assertEquals("a", json.at("/changed/0/id").asText());
        assertEquals(3, json.at("/changed/0/after/seed").asInt());
        assertEquals(
                "<message/>",
                json.at("/changed/0/before/result/transcript/0/data").asText());
    }

    @Test
    void changedObservationUnderTheSameVerdictIsAChange() {
        run(1, result("a", Verdict.WARN, KEPT, BROKEN));
        run(2, result("a", Verdict.WARN, BROKEN, seen("RFC6120-4.4-1", Verdict.WARN)));
        assertEquals(1, steadiness.changes().size());
    }

    @Test
    void inconclusiveIsNotSteadyEvenWhenItIsSoEachTime() {
        run(1, result("a", Verdict.INCONCLUSIVE));
        run(2, result("a", Verdict.INCONCLUSIVE));
        assertEquals(List.of(), steadiness.changes());
        assertEquals(2, steadiness.inconclusive());
        assertFalse(steadiness.isSteady());
    }
}
