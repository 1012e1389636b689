package org.xmppspec.conformance.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final List<String> SUITE = List.of("a-1", "a-2", "b-1", "b-2", "c");

    @TempDir
    Path directory;

    private Baseline baseline(String... lines) throws IOException {
        Path file = directory.resolve("baseline.txt");
        Files.write(file, List.of(lines));
        return Baseline.read(file);
    }

    private static List<CaseResult> applied(Baseline baseline, CaseResult... results) {
        return List.of(results).stream().map(baseline::apply).toList();
    }

    @Test
    void deviationWithALineIsKnownAndOthersAreNot() throws IOException {
        Baseline baseline = baseline("# ours", "", "a-1  # looked into: section 3", "b-*");
        assertEquals(
                Verdict.KNOWN, baseline.apply(Results.of("a-1", Verdict.FAIL)).verdict());
        assertEquals(
                Verdict.KNOWN, baseline.apply(Results.of("b-2", Verdict.WARN)).verdict());
        assertEquals(
                Verdict.FAIL, baseline.apply(Results.of("a-2", Verdict.FAIL)).verdict());
        assertEquals(
                Verdict.INCONCLUSIVE,
                baseline.apply(Results.of("a-1", Verdict.INCONCLUSIVE)).verdict());
        String message = baseline.apply(Results.of("a-1", Verdict.FAIL)).message();
        assertTrue(message.startsWith("Known: looked into: section 3. message"), message);
    }

    @Test
    void caseWithALineOfItsOwnThatPassesIsFixed() throws IOException {
        Baseline baseline = baseline("a-1", "b-*");
        assertEquals(
                Verdict.FIXED, baseline.apply(Results.of("a-1", Verdict.PASS)).verdict());
        assertEquals(
                Verdict.PASS, baseline.apply(Results.of("b-1", Verdict.PASS)).verdict());
    }

    @Test
    void lineIsStaleWhenNothingItCoversDeviatesAnyMore() throws IOException {
        Baseline baseline = baseline("a-1 # one", "b-* # two", "c # not run", "d # no case");
        List<CaseResult> mended = applied(
                baseline,
                Results.of("a-1", Verdict.PASS),
                Results.of("b-1", Verdict.NA),
                Results.of("b-2", Verdict.PASS));
        assertEquals(List.of("a-1 # one", "b-* # two", "d # no case"), baseline.stale(mended, SUITE));
        List<CaseResult> same = applied(
                baseline,
                Results.of("a-1", Verdict.INCONCLUSIVE),
                Results.of("b-1", Verdict.PASS),
                Results.of("b-2", Verdict.FAIL));
        assertEquals(List.of("d # no case"), baseline.stale(same, SUITE));
    }

    @Test
    void lineOfAFlakyCaseThatStillFailsAtTimesIsNotStale() throws IOException {
        Baseline baseline = baseline("a-1");
        List<CaseResult> repeated = applied(baseline, Results.of("a-1", Verdict.PASS), Results.of("a-1", Verdict.FAIL));
        assertEquals(List.of(), baseline.stale(repeated, SUITE));
    }

    @Test
    void updatingKeepsReasonsDropsStaleLinesAndAddsNewOnes() throws IOException {
        Baseline baseline = baseline("# head", "a-1  # because", "a-2  # mended", "c # not run");
        List<CaseResult> results = applied(
                baseline,
                Results.of("a-1", Verdict.FAIL),
                Results.of("a-2", Verdict.PASS),
                Results.of("b-1", Verdict.WARN, "line\nbreak"),
                Results.of("b-1", Verdict.WARN, "line\nbreak"),
                Results.of("b-2", Verdict.INCONCLUSIVE));
        RunResults run = new RunResults(
                Results.TOOL, Results.TARGET, Results.run(RunState.COMPLETE), results, baseline.stale(results, SUITE));
        assertEquals(
                List.of("# head", "a-1  # because", "c # not run", "b-1  # WARN: message line break"),
                baseline.updatedBy(run));
    }

    @Test
    void lineWithTwoPatternsIsRefusedWithItsPlace() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> baseline("a-1", "a-2 b-1 # both"));
        assertTrue(refused.getMessage().contains("line 2: 'a-2 b-1' is more than one"), refused.getMessage());
    }
}
