package org.xmppspec.conformance.baseline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;

/** A suite to test with, and results of its cases. */
final class Cases {
    static final CaseIds IDS =
            new CaseIds(Set.of("a-1", "a-2", "b-1", "b-2", "b-3", "c"), Map.of("former-a-1", "a-1", "former-x", "-"));

    private Cases() {}

    static CaseResult of(String id, Verdict verdict) {
        return of(id, verdict, "message");
    }

    static CaseResult of(String id, Verdict verdict, String message) {
        return new CaseResult(id, id, "RFC6120 1", verdict, message, 1, List.of(), Map.of(), List.of());
    }

    static RunResults run(CaseResult... results) {
        TargetInfo target = new TargetInfo("embedded", "", "localhost", "127.0.0.1:5222", "starttls", "embedded");
        RunInfo run = new RunInfo("2026-11-22T10:11:12Z", 1, 1, 0, 1, RunState.COMPLETE, "");
        return new RunResults(ToolInfo.of("1"), target, run, List.of(results), List.of());
    }
}
