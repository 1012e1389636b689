package org.xmppspec.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

/** Results as a run can have them and nobody expects them. */
public final class Odd {
    /** What a server may send to make trouble for whoever shows it. */
    public static final String NASTY =
            "\0\u0001\u001b[31m \u202edlrow\u202c \u2066x \ufffe\uffff \ud83d\ude00 lone \ud800 "
                    + "<script>alert(1)</script> ]]> </textarea> ``` | % \r\n:: ${x} {{y}} --> \u05e9\u05dc\u05d5\u05dd";

    private Odd() {}

    /**
     * Makes a case.
     *
     * @param id its id
     * @param verdict its verdict
     * @param text what was expected, what came, and what was on the wire
     */
    public static CaseResult result(String id, Verdict verdict, String text) {
        return new CaseResult(
                id,
                "The title of " + text,
                "RFC6120 11.3",
                verdict,
                verdict == Verdict.PASS ? "" : "message " + text,
                1500,
                List.of(new Observation(
                        "RFC6120-11.3-2",
                        "MUST",
                        verdict.isDeviation() || verdict == Verdict.PASS ? verdict : Verdict.INCONCLUSIVE,
                        "expected " + text,
                        "came " + text)),
                Map.of("romeo", "closed"),
                List.of(new WireLine(3, "out", "romeo", text), new WireLine(4, "in", "romeo", text)));
    }

    /**
     * Makes a run.
     *
     * @param state how far it came
     * @param cases its cases
     */
    public static RunResults run(RunState state, List<CaseResult> cases) {
        return new RunResults(
                ToolInfo.of("1.2.3"),
                new TargetInfo("prosody", "Prosody 0.12", "x.test", "127.0.0.1:5222", "starttls", "ibr"),
                new RunInfo(
                        "2026-11-22T10:11:12.345Z",
                        1234,
                        4,
                        0,
                        1,
                        state,
                        state == RunState.COMPLETE ? "" : "Why: " + NASTY),
                cases,
                List.of());
    }

    /** Returns odd runs by name. */
    public static Map<String, RunResults> runs() {
        List<CaseResult> each = new ArrayList<>();
        List<CaseResult> nasty = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            each.add(result("case-" + verdict, verdict, "<a/>"));
            nasty.add(result("nasty-" + verdict, verdict, NASTY));
        }
        List<CaseResult> unjudged = new ArrayList<>();
        for (int i = 0; i < 1600; i++) {
            unjudged.add(result("case-" + i, Verdict.INCONCLUSIVE, "no answer"));
        }
        Map<String, RunResults> runs = new LinkedHashMap<>();
        runs.put("nothing", run(RunState.COMPLETE, List.of()));
        runs.put("each", run(RunState.COMPLETE, each));
        runs.put("nasty", run(RunState.COMPLETE, nasty));
        runs.put("lost", run(RunState.TARGET_LOST, each));
        runs.put("cut", run(RunState.RUNNING, each.subList(0, 2)));
        runs.put("unusable", run(RunState.TARGET_UNUSABLE, unjudged));
        runs.put("long", run(RunState.COMPLETE, List.of(result("long", Verdict.FAIL, "x \u05d0 ".repeat(100_000)))));
        runs.put("twice", run(RunState.COMPLETE, List.of(each.get(0), each.get(0))));
        return runs;
    }
}
