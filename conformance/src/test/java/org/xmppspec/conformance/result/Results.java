package org.xmppspec.conformance.result;

import java.util.List;
import java.util.Map;

/** Results to test with. */
final class Results {
    static final ToolInfo TOOL = ToolInfo.of("1.2.3");
    static final TargetInfo TARGET =
            new TargetInfo("embedded", "", "localhost", "127.0.0.1:5222", "starttls", "embedded");

    private Results() {}

    static RunInfo run(RunState state) {
        return new RunInfo("2026-11-22T10:11:12.345Z", 1234, 4, 0, 1, state, "");
    }

    static CaseResult of(String id, Verdict verdict) {
        return of(id, verdict, "<body>hi</body>");
    }

    static CaseResult of(String id, Verdict verdict, String text) {
        return new CaseResult(
                id,
                "The title of " + id,
                "RFC6120 11.3",
                verdict,
                verdict == Verdict.PASS ? "" : "message " + text,
                12,
                List.of(new Observation("RFC6120-11.3-2", "MUST", Verdict.PASS, "expected " + text, "came " + text)),
                Map.of("romeo", "closed"),
                List.of(new WireLine(3, "out", "romeo", text)));
    }

    static RunResults all(RunState state, CaseResult... cases) {
        return new RunResults(TOOL, TARGET, run(state), List.of(cases), List.of());
    }
}
