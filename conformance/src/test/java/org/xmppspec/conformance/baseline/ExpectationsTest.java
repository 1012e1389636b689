package org.xmppspec.conformance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;

class ExpectationsTest {
    @TempDir
    Path directory;

    private static Baseline baseline(String... lines) {
        return Baseline.of("known.txt", List.of(lines), Cases.IDS);
    }

    private FlakyList flaky(String... lines) throws IOException {
        return FlakyList.read(Files.write(directory.resolve("flaky.txt"), List.of(lines)), Cases.IDS);
    }

    private static List<String> update(Baseline before, Baseline written, CaseResult... results) {
        return new BaselineUpdate(new Expectations(before, FlakyList.empty()), written).lines(Cases.run(results));
    }

    @Test
    void whatIsFlakyNeverFailsAndPassesWhenItPasses() throws IOException {
        Expectations expectations = new Expectations(Baseline.empty(), flaky("a-* # timing"));
        for (Verdict bad : List.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE)) {
            CaseResult result = expectations.apply(Cases.of("a-1", bad));
            assertEquals(Verdict.FLAKY, result.verdict());
            assertEquals("Flaky: timing. " + bad + " this time: message", result.message());
        }
        assertEquals(
                Verdict.PASS, expectations.apply(Cases.of("a-1", Verdict.PASS)).verdict());
        assertEquals(Verdict.NA, expectations.apply(Cases.of("a-1", Verdict.NA)).verdict());
        assertEquals(
                Verdict.FAIL, expectations.apply(Cases.of("b-1", Verdict.FAIL)).verdict());
    }

    @Test
    void whatIsFlakyShowsNothingAboutTheBaseline() throws IOException {
        Expectations expectations = new Expectations(baseline("a-1 # one", "b-* # two"), flaky("a-* # timing"));
        List<CaseResult> results = List.of(expectations.apply(Cases.of("a-1", Verdict.PASS)));
        assertEquals(Verdict.PASS, results.get(0).verdict());
        assertEquals(List.of(), expectations.stale(results));
    }

    @Test
    void aCaseIsNamedInOneOfTheFilesOnly() throws IOException {
        FlakyList flaky = flaky("# head", "a-1 # timing");
        Exception refused = assertThrows(
                IllegalArgumentException.class, () -> new Expectations(baseline("former-a-1 # one"), flaky));
        assertTrue(refused.getMessage().startsWith("'a-1' is flaky by line 2"), refused.getMessage());
    }

    @Test
    void updatingKeepsReasonsGlobsCommentsAndOrderAndDropsWhatIsStale() {
        assertEquals(
                List.of(
                        "# head",
                        "",
                        "b-? # two of them",
                        "a-1  # because",
                        "c # not run",
                        "a-2  # WARN: line break x"),
                update(
                        baseline("# head", "", "b-? # two of them", "a-1  # because", "c # not run"),
                        Baseline.empty(),
                        Cases.of("a-1", Verdict.FAIL),
                        Cases.of("a-2", Verdict.WARN, "line\nbreak\0x"),
                        Cases.of("a-2", Verdict.FAIL, "another time"),
                        Cases.of("b-1", Verdict.FAIL),
                        Cases.of("b-2", Verdict.INCONCLUSIVE)));
        assertEquals(
                List.of("# head"),
                update(baseline("# head", "a-1 # mended"), Baseline.empty(), Cases.of("a-1", Verdict.PASS)));
    }

    @Test
    void updatingKeepsTheReasonsOfTheFileThatIsWritten() {
        assertEquals(
                List.of("a-1 # by the baseline", "a-2 # by the file"),
                update(
                        baseline("a-1 # by the baseline"),
                        baseline("a-1 # by the file", "a-2 # by the file", "b-1 # by the file"),
                        Cases.of("a-1", Verdict.FAIL),
                        Cases.of("a-2", Verdict.FAIL)));
    }

    @Test
    void whatIsFlakyGetsNoLine() throws IOException {
        Expectations before = new Expectations(Baseline.empty(), flaky("a-* # timing"));
        RunResults run = Cases.run(Cases.of("a-1", Verdict.FAIL), Cases.of("b-1", Verdict.FAIL));
        assertEquals(List.of("b-1  # FAIL: message"), new BaselineUpdate(before, Baseline.empty()).lines(run));
    }

    @Test
    void whatIsWrittenIsReadAgainAsItIs() throws IOException {
        Path file = Files.writeString(directory.resolve("known.txt"), "old");
        List<String> lines = List.of("# lone \ud800", "a-1 # one");
        BaselineUpdate.write(lines, file);
        assertEquals(List.of("# lone ?", "a-1 # one"), Files.readAllLines(file));
        assertEquals(1, directory.toFile().list().length);
    }
}
