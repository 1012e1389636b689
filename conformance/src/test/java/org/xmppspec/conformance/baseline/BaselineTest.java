package org.xmppspec.conformance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

class BaselineTest {
    @TempDir
    Path directory;

    private static Baseline baseline(String... lines) {
        return Baseline.of("known.txt", List.of(lines), Cases.IDS);
    }

    private static List<String> stale(Baseline baseline, CaseResult... results) {
        List<CaseResult> applied = Stream.of(results).map(baseline::apply).toList();
        List<String> stale = baseline.stale(applied);
        assertEquals(stale, baseline.stale(List.of(results)), "whether it was applied before makes no difference");
        return stale;
    }

    @Test
    void deviationWithALineIsKnownAndOthersAreNot() {
        Baseline baseline = baseline("# ours", "", "a-1  # looked into: section 3", "b-*\t# all of them");
        assertEquals(
                Verdict.KNOWN, baseline.apply(Cases.of("a-1", Verdict.FAIL)).verdict());
        assertEquals(
                Verdict.KNOWN, baseline.apply(Cases.of("b-2", Verdict.WARN)).verdict());
        assertEquals(Verdict.FAIL, baseline.apply(Cases.of("a-2", Verdict.FAIL)).verdict());
        assertEquals(
                Verdict.INCONCLUSIVE,
                baseline.apply(Cases.of("a-1", Verdict.INCONCLUSIVE)).verdict());
        String message = baseline.apply(Cases.of("a-1", Verdict.FAIL)).message();
        assertTrue(message.startsWith("Known: looked into: section 3. message"), message);
    }

    @Test
    void aCaseIsAnsweredForByTheLineWithItsOwnIdWhereverItStands() {
        Baseline baseline = baseline("b-* # some", "b-? # others", "b-1 # this one");
        assertTrue(baseline.apply(Cases.of("b-1", Verdict.FAIL)).message().startsWith("Known: this one."));
        assertTrue(baseline.apply(Cases.of("b-2", Verdict.FAIL)).message().startsWith("Known: some."));
        assertEquals(
                List.of("b-* # some", "b-? # others"),
                stale(
                        baseline,
                        Cases.of("b-1", Verdict.FAIL),
                        Cases.of("b-2", Verdict.PASS),
                        Cases.of("b-3", Verdict.PASS)));
    }

    @Test
    void caseWithALineOfItsOwnThatPassesIsFixedAndOneUnderAGlobPasses() {
        Baseline baseline = baseline("a-1 # one", "b-* # two");
        assertEquals(
                Verdict.FIXED, baseline.apply(Cases.of("a-1", Verdict.PASS)).verdict());
        assertEquals(
                Verdict.FIXED, baseline.apply(Cases.of("a-1", Verdict.INFO)).verdict());
        assertEquals(Verdict.PASS, baseline.apply(Cases.of("b-1", Verdict.PASS)).verdict());
    }

    @Test
    void aGlobIsNeededAsLongAsOneOfItsCasesDeviates() {
        Baseline baseline = baseline("b-* # two");
        CaseResult one = Cases.of("b-1", Verdict.PASS);
        CaseResult two = Cases.of("b-2", Verdict.PASS);
        assertEquals(List.of(), stale(baseline, one, two, Cases.of("b-3", Verdict.FAIL)));
        assertEquals(List.of("b-* # two"), stale(baseline, one, two, Cases.of("b-3", Verdict.INFO)));
    }

    @ParameterizedTest
    @CsvSource({"NA", "INCONCLUSIVE"})
    void whatWasNotLookedAtDoesNotMakeALineStale(Verdict verdict) {
        Baseline baseline = baseline("a-1 # one", "b-* # two", "c # three");
        assertEquals(List.of("a-1 # one"), stale(baseline, Cases.of("a-1", Verdict.PASS)));
        assertEquals(List.of(), stale(baseline, Cases.of("c", verdict)));
        assertEquals(List.of(), stale(baseline, Cases.of("b-1", Verdict.PASS), Cases.of("b-2", Verdict.PASS)));
    }

    @Test
    void naBesideCasesThatPassDoesNotKeepAGlobAndInconclusiveDoes() {
        Baseline baseline = baseline("b-* # two");
        CaseResult one = Cases.of("b-1", Verdict.PASS);
        CaseResult two = Cases.of("b-2", Verdict.PASS);
        assertEquals(List.of("b-* # two"), stale(baseline, one, two, Cases.of("b-3", Verdict.NA)));
        assertEquals(List.of(), stale(baseline, one, two, Cases.of("b-3", Verdict.INCONCLUSIVE)));
    }

    @Test
    void lineOfACaseThatStillFailsAtTimesIsNotStale() {
        assertEquals(
                List.of(), stale(baseline("a-1 # one"), Cases.of("a-1", Verdict.PASS), Cases.of("a-1", Verdict.FAIL)));
    }

    @Test
    void aFormerIdMeansTheCaseAndOneThatIsGoneIsStale() {
        Baseline baseline = baseline("former-a-1 # one", "former-x # gone");
        assertEquals(
                Verdict.KNOWN, baseline.apply(Cases.of("a-1", Verdict.FAIL)).verdict());
        assertEquals(List.of("former-x # gone"), stale(baseline));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-2 b-1 # both         | line 2: 'a-2 b-1' is more than one case id or glob",
                "a-9 # not there        | line 2: 'a-9' is no case; 'xmppspec list' shows all of them.",
                "z* # not there         | line 2: 'z*' matches no case.",
                "a-2                    | line 2: 'a-2' has no reason. Write why after a #.",
                "a-2 #                  | line 2: 'a-2' has no reason",
                "a-1 # again            | line 2: 'a-1' has a line already, line 1.",
                "former-a-1 # the same  | line 2: 'former-a-1' has a line already, line 1."
            })
    void aLineThatMakesNoSenseIsRefusedWithItsPlace(String line, String sentence) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> baseline("a-1 # one", line));
        assertTrue(refused.getMessage().contains("known.txt, " + sentence), refused.getMessage());
    }

    @Test
    void allLinesThatMakeNoSenseAreNamedButNoMoreThanTen() {
        String[] lines = Stream.generate(() -> "nonsense # n").limit(12).toArray(String[]::new);
        String refused = assertThrows(IllegalArgumentException.class, () -> baseline(lines))
                .getMessage();
        assertEquals(11, refused.lines().count(), refused);
        assertTrue(refused.endsWith("lines more"), refused);
    }

    @Test
    void aFileMayBeginWithAByteOrderMarkAndEndItsLinesLikeWindows() throws IOException {
        Path file = Files.writeString(directory.resolve("known.txt"), "\ufeffa-1 # one\r\nb-1 # two\r\n");
        Baseline baseline = Baseline.read(file, Cases.IDS);
        assertTrue(baseline.covers("a-1"));
        assertTrue(baseline.covers("b-1"));
        assertFalse(baseline.covers("b-2"));
    }
}
