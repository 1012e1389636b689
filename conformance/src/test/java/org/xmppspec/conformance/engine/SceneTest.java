package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.engine.shared.Together;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

class SceneTest {
    private final Registry registry = Registry.load("org.xmppspec.conformance.engine.shared");
    private final StubTarget target = new StubTarget(1);

    @BeforeEach
    void begin() {
        Together.EVENTS.clear();
    }

    @AfterEach
    void end() {
        target.close();
    }

    private Map<String, CaseResult> run(String... ids) throws IOException {
        List<CaseInfo> cases =
                List.of(ids).stream().map(id -> registry.find(id).orElseThrow()).toList();
        return new SuiteRun(registry, RunOptions.builder().build(), RunListener.NONE)
                .execute(target, cases).cases().stream().collect(Collectors.toMap(CaseResult::id, result -> result));
    }

    @Test
    void rowsOfOneSceneShareWhatTheFirstSetUpAndEndTogether() throws IOException {
        Map<String, CaseResult> results = run("one", "two");
        assertEquals(
                List.of(
                        "one on the stage of one with user0",
                        "two on the stage of one with user0",
                        "rest of one",
                        "rest of two"),
                Together.EVENTS);
        assertEquals(Verdict.PASS, results.get("one").verdict());
        assertEquals(Verdict.FAIL, results.get("two").verdict());
        assertEquals(List.of(), target.lent());
    }

    @Test
    void rowWithoutASceneStandsAlone() throws IOException {
        run("one", "alone");
        assertTrue(Together.EVENTS.stream().anyMatch(event -> event.startsWith("alone on the stage of alone")));
    }

    @Test
    void rowRunsByItselfAsItDoesWithOthers() throws IOException {
        assertEquals(Verdict.FAIL, run("two").get("two").verdict());
        assertEquals(List.of("two on the stage of two with user0", "rest of two"), Together.EVENTS);
    }

    @Test
    void rowsAfterOneThatBreaksBeginAgain() throws IOException {
        Map<String, CaseResult> results = run("one", "throws", "after");
        assertEquals(
                List.of(
                        "one on the stage of one with user0",
                        "throws on the stage of one with user0",
                        "rest of one",
                        "after on the stage of after with user1",
                        "rest of after"),
                Together.EVENTS);
        assertEquals(Verdict.INCONCLUSIVE, results.get("throws").verdict());
        assertEquals(Verdict.PASS, results.get("after").verdict());
    }

    @Test
    void rowSaysWhatItIsAboutInWords() {
        assertEquals(List.of("This is two."), registry.find("two").orElseThrow().inWords());
        assertTrue(Registry.load("org.xmppspec.conformance.engine.sample")
                .find("row-2")
                .orElseThrow()
                .inWords()
                .isEmpty());
    }
}
