package org.xmppspec.reports.ctrf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.reports.Odd;

class CtrfReportTest {
    private static final Set<String> TEST =
            Set.of("name", "status", "duration", "suite", "message", "rawStatus", "tags", "trace", "stdout");
    private static final List<String> STATUSES = List.of("passed", "failed", "skipped", "pending", "other");

    @TempDir
    Path directory;

    private JsonNode of(String run) throws Exception {
        Path file = directory.resolve("ctrf.json");
        new CtrfReport().write(Odd.runs().get(run), file);
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    @Test
    void theDocumentHasWhatTheFormatRequires() throws Exception {
        JsonNode report = of("each");
        assertEquals("CTRF", report.get("reportFormat").asText());
        assertTrue(report.get("specVersion").asText().matches("\\d+\\.\\d+\\.\\d+"));
        assertEquals("xmppspec", report.at("/results/tool/name").asText());
        JsonNode summary = report.at("/results/summary");
        assertEquals(
                List.of(9, 3, 2, 3, 0, 1),
                List.of("tests", "passed", "failed", "skipped", "pending", "other").stream()
                        .map(name -> summary.get(name).asInt())
                        .toList());
        assertEquals(1234, summary.get("stop").asLong() - summary.get("start").asLong());
        assertEquals(1795342272345L, summary.get("start").asLong());
    }

    @Test
    void eachCaseIsATestAndItsVerdictTheRawStatus() throws Exception {
        List<String> seen = new ArrayList<>();
        for (JsonNode test : of("each").at("/results/tests")) {
            test.fieldNames().forEachRemaining(name -> assertTrue(TEST.contains(name), name));
            assertTrue(STATUSES.contains(test.get("status").asText()));
            assertEquals(1500, test.get("duration").asInt());
            assertEquals("RFC6120", test.get("suite").get(0).asText());
            assertEquals("11.3", test.get("suite").get(1).asText());
            seen.add(test.get("rawStatus").asText() + " " + test.get("status").asText());
        }
        assertEquals(
                List.of(
                        "INFO passed",
                        "PASS passed",
                        "FIXED failed",
                        "NA skipped",
                        "KNOWN skipped",
                        "FLAKY skipped",
                        "WARN passed",
                        "INCONCLUSIVE other",
                        "FAIL failed"),
                seen);
    }

    @Test
    void whatFailsHasItsTraceAndItsWireLog() throws Exception {
        JsonNode failed = of("each").at("/results/tests/8");
        assertEquals(
                "RFC6120-11.3-2 (MUST): FAIL\nexpected: expected <a/>\ncame: came <a/>",
                failed.get("trace").asText());
        assertEquals("3 ms romeo > <a/>", failed.at("/stdout/0").asText());
        assertFalse(of("each").at("/results/tests/1").has("stdout"));
        assertEquals(0, of("nothing").at("/results/tests").size());
    }
}
