package org.xmppspec.reports.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.Odd;
import org.xmppspec.reports.compare.Comparison.Change;

class ComparisonTest {
    private static Compared run(String name, String... cases) {
        List<CaseResult> results = new ArrayList<>();
        for (String one : cases) {
            String[] words = one.split(" ", -1);
            results.add(Odd.result(words[0], Verdict.valueOf(words[1]), "x"));
        }
        return new Compared(name, Odd.run(RunState.COMPLETE, results));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, NEW_FAILURE",
        "WARN, FAIL, NEW_FAILURE",
        "INCONCLUSIVE, FAIL, NEW_FAILURE",
        "'', FAIL, NEW_FAILURE",
        "KNOWN, FAIL, CHANGED",
        "FAIL, KNOWN, CHANGED",
        "FAIL, PASS, FIXED",
        "KNOWN, FIXED, FIXED",
        "WARN, INFO, FIXED",
        "FAIL, NA, CHANGED",
        "PASS, WARN, CHANGED",
        "PASS, '', GONE",
        "'', PASS, ADDED",
        "PASS, PASS, "
    })
    void whatBecameOfACase(String first, String last, Change change) {
        String[] before = first.isEmpty() ? new String[0] : new String[] {"a " + first};
        String[] after = last.isEmpty() ? new String[0] : new String[] {"a " + last};
        Comparison comparison = Comparison.of(List.of(run("old", before), run("new", after)));
        assertEquals(Optional.ofNullable(change), comparison.rows().get(0).change());
        assertEquals(change == null ? 0 : 1, comparison.differences().size());
    }

    @Test
    void theDifferenceOfTwoRunsIsSaidInOrderOfImportance() {
        Comparison comparison = Comparison.of(List.of(
                run("old", "a PASS", "b FAIL", "c PASS", "same PASS"),
                run("new", "a WARN", "b PASS", "c FAIL", "same PASS", "c PASS")));
        assertEquals(
                List.of(
                        "New failures (1)",
                        "  c  PASS -> FAIL",
                        "",
                        "Fixed (1)",
                        "  b  FAIL -> PASS",
                        "",
                        "Changed (1)",
                        "  a  PASS -> WARN",
                        "",
                        "2 runs: 3 cases differ, 1 is the same."),
                new ComparisonText(comparison).difference());
    }

    @Test
    void theMatrixHasAColumnForEachRunAndByDefaultOnlyDifferences() {
        ComparisonText text = new ComparisonText(Comparison.of(List.of(
                run("one", "a PASS", "b FAIL"), run("a very long name", "a PASS", "b WARN"), run("three", "a PASS"))));
        assertEquals(
                List.of(
                        "   one           a very long name  three",
                        "b  FAIL          WARN              -",
                        "",
                        "3 runs: 1 case differs, 1 is the same."),
                text.matrix(false));
        assertEquals(
                "a  PASS          PASS              PASS", text.matrix(true).get(1));
        String markdown = text.markdown(false);
        assertTrue(
                markdown.contains(
                        "| case | one | a very long name | three |\n|---|---|---|---|\n| `b` | FAIL | WARN | - |"),
                markdown);
    }

    @Test
    void aRunThatDidNotComeToItsEndIsTold() {
        Compared lost = new Compared("lost\none", Odd.run(RunState.TARGET_LOST, List.of()));
        ComparisonText text = new ComparisonText(Comparison.of(List.of(run("one", "a PASS"), lost)));
        List<String> lines = text.difference();
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("lost one did not come to its end (target-lost). Why: "), last);
        assertTrue(text.matrix(true).contains(last));
        assertTrue(text.markdown(false).contains("lost one did not come to its end (target-lost)."));
    }

    @Test
    void oddRunsAreCompared() {
        List<Compared> odd = new ArrayList<>();
        Odd.runs().forEach((name, results) -> odd.add(new Compared(name + Odd.NASTY, results)));
        ComparisonText text = new ComparisonText(Comparison.of(odd));
        assertTrue(text.matrix(true).size() > 1600);
        assertTrue(text.markdown(true).indexOf('\u202e') < 0);
    }
}
