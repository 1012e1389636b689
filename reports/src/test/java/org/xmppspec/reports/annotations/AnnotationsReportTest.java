package org.xmppspec.reports.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.Odd;

class AnnotationsReportTest {
    @Test
    void failuresComeFirstAndWarningsLast() {
        assertEquals(
                List.of(
                        "::error title=FAIL case-FAIL::The title of <a/>%0Amessage <a/>",
                        "::error title=INCONCLUSIVE case-INCONCLUSIVE::The title of <a/>%0Amessage <a/>",
                        "::warning title=WARN case-WARN::The title of <a/>%0Amessage <a/>"),
                AnnotationsReport.of(Odd.runs().get("each")));
        assertEquals(List.of(), AnnotationsReport.of(Odd.runs().get("nothing")));
    }

    @Test
    void thereAreNoMoreThanTenAndTheRestIsCounted() {
        List<String> lines = AnnotationsReport.of(Odd.runs().get("unusable"));
        assertEquals(10, lines.size());
        assertTrue(lines.get(0).startsWith("::error title=The run did not come to its end::target-unusable. Why: "));
        assertEquals("::warning title=More::1592 more are in the reports of the run.", lines.get(9));
    }

    @Test
    void nothingFromTheWireIsAnotherCommand() {
        String line = AnnotationsReport.of(Odd.run(
                        RunState.COMPLETE, List.of(Odd.result("a:b,c", Verdict.FAIL, "100%\r\n::error::x\u001b"))))
                .get(0);
        assertEquals(
                "::error title=FAIL a%3Ab%2Cc::The title of 100%25\\u000D%0A::error::x\\u001B%0Amessage 100%25\\u000D%0A"
                        + "::error::x\\u001B",
                line);
    }
}
