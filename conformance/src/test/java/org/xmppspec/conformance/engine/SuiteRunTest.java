package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.engine.sample.Broken;
import org.xmppspec.conformance.engine.sample.Controlled;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.ResultsReader;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;

class SuiteRunTest {
    private final Registry registry = Registry.load("org.xmppspec.conformance.engine.sample");
    private final StubTarget target = new StubTarget(4);

    @AfterEach
    void end() {
        target.close();
    }

    private List<CaseInfo> cases(String... ids) {
        return List.of(ids).stream().map(id -> registry.find(id).orElseThrow()).toList();
    }

    private RunResults run(RunOptions.Builder options, String... ids) throws IOException {
        return new SuiteRun(registry, options.build(), RunListener.NONE).execute(target, cases(ids));
    }

    private CaseResult only(String id) throws IOException {
        return run(RunOptions.builder(), id).cases().get(0);
    }

    private void ends(String id, Verdict verdict, String message) throws IOException {
        CaseResult result = only(id);
        assertEquals(verdict, result.verdict(), result.toString());
        assertTrue(result.message().contains(message), result.message());
    }

    @Test
    void levelOfTheRequirementDecidesTheVerdict() throws IOException {
        ends("passes", Verdict.PASS, "");
        ends("fails", Verdict.FAIL, "RFC6120-3.1-1 (MUST): expected the answer is 43; came the answer is 42");
        ends("warns", Verdict.WARN, "RFC6120-3.2.1-2 (SHOULD NOT): expected the answer is not 42");
        ends("informs", Verdict.INFO, "The server does it.");
        ends("does-not-apply", Verdict.NA, "The features have no such thing.");
        ends("cannot-tell", Verdict.INCONCLUSIVE, "The moon is down.");
    }

    @Test
    void defectsOfTheSuiteAreNeverAPass() throws IOException {
        ends("observes-nothing", Verdict.INCONCLUSIVE, "Suite defect: observes-nothing: it lists RFC6120-3.1-1");
        ends("observes-half", Verdict.INCONCLUSIVE, "it lists RFC6120-3.2.1-2 and observes nothing of it");
        ends("observes-unlisted", Verdict.INCONCLUSIVE, "it observes RFC6120-3.2.1-2, which it does not list");
        ends("observes-unknown", Verdict.INCONCLUSIVE, "the catalogue does not know RFC6120-99-1");
        ends("throws", Verdict.INCONCLUSIVE, "it ends with java.lang.IllegalStateException: bug at Verdicts.java:");
        ends("odd-parameter", Verdict.INCONCLUSIVE, "is nothing that a case can have");
    }

    @Test
    void failureStaysAFailureWhenTheCaseThenBreaks() throws IOException {
        ends("fails-and-throws", Verdict.FAIL, "came the answer is 42");
    }

    @Test
    void whatCannotConnectIsInconclusiveAndGivesItsAccountBack() throws IOException {
        ends("cannot-connect", Verdict.INCONCLUSIVE, "127.0.0.1");
        assertEquals(List.of(), target.lent());
    }

    @Test
    void whatBreaksOnceIsTriedAgainAndSaidSo() throws IOException {
        Broken.ONCE.set(0);
        ends("breaks-once", Verdict.PASS, "At the first try a connection broke, The connection was closed");
        assertEquals(2, Broken.ONCE.get());
    }

    @Test
    void whatBreaksEachTimeIsNotTriedForEver() throws IOException {
        Broken.ALWAYS.set(0);
        ends("breaks-always", Verdict.INCONCLUSIVE, "closed without a word");
        assertEquals(2, Broken.ALWAYS.get());
        ends("fails-and-breaks", Verdict.FAIL, "came the answer is 42");
    }

    @Test
    void secondTriesCanBeSwitchedOff() throws IOException {
        Broken.ONCE.set(0);
        RunResults results = run(RunOptions.builder().secondTries(false), "breaks-once");
        assertEquals(Verdict.INCONCLUSIVE, results.cases().get(0).verdict());
        assertEquals(1, Broken.ONCE.get());
    }

    @Test
    void passwordsNeverGetIntoResults() throws IOException {
        assertFalse(only("shows-a-password").toString().contains("secret-of-user"));
    }

    @Test
    void onlyTheSelectedRowsOfATableRun() throws IOException {
        RunResults results = run(RunOptions.builder(), "row-3", "row-2");
        assertEquals(
                List.of("row-2", "row-3"),
                results.cases().stream().map(CaseResult::id).toList());
        assertEquals(Verdict.FAIL, results.cases().get(0).verdict());
    }

    @Test
    void casesRunSideBySide() throws IOException {
        RunResults results = run(RunOptions.builder(), "pair-1", "pair-2");
        assertEquals(2, results.with(Verdict.PASS).size());
    }

    @Test
    void neverMoreCasesThanJobsRunAtOnce() throws Exception {
        try (StubTarget one = new StubTarget(1)) {
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            RunListener listener = new RunListener() {
                @Override
                public void caseStarted(CaseInfo info) {
                    order.add("+");
                }

                @Override
                public void caseFinished(CaseResult result, int done, int total) {
                    order.add("-");
                }
            };
            new SuiteRun(registry, RunOptions.builder().build(), listener)
                    .execute(one, cases("passes", "fails", "warns", "informs", "row-1", "row-2", "row-3"));
            assertEquals("+-".repeat(7), String.join("", order));
        }
    }

    @Test
    void anotherCaseBeginsWhileOneOnlyWaits() throws IOException {
        try (StubTarget one = new StubTarget(1)) {
            RunOptions options = RunOptions.builder().overlappingWaits(true).build();
            RunResults results =
                    new SuiteRun(registry, options, RunListener.NONE).execute(one, cases("pair-1", "pair-2"));
            assertEquals(2, results.with(Verdict.PASS).size(), results.toString());
        }
    }

    @Test
    void hangingCaseIsBrokenOffAndTheRunGoesOn() throws IOException {
        RunResults results = run(RunOptions.builder().caseBound(Duration.ofSeconds(3)), "hangs", "passes");
        assertEquals(Verdict.PASS, results.cases().get(0).verdict());
        assertEquals(Verdict.INCONCLUSIVE, results.cases().get(1).verdict());
        assertTrue(results.cases().get(1).message().contains("did not end within"));
        assertEquals(RunState.COMPLETE, results.run().state());
    }

    @Test
    void failFastStopsTheRun() throws IOException {
        try (StubTarget one = new StubTarget(1)) {
            RunResults results = new SuiteRun(
                            registry, RunOptions.builder().failFast(true).build(), RunListener.NONE)
                    .execute(one, cases("row-1", "row-2", "row-3"));
            assertEquals(RunState.STOPPED_AT_FAILURE, results.run().state());
            assertEquals(
                    Verdict.FAIL,
                    results.cases().get(results.cases().size() - 1).verdict());
            assertTrue(results.cases().size() < 3);
        }
    }

    @Test
    void repeatedCasesHaveAResultForEachTime() throws IOException {
        RunResults results = run(RunOptions.builder().repeat(3), "passes", "row-1");
        assertEquals(6, results.cases().size());
        assertEquals(3, results.run().repeat());
    }

    @Test
    void cancelledRunKeepsWhatItHasAndWritesIt(@TempDir Path directory) throws Exception {
        Controlled.hangs = new CountDownLatch(1);
        Path file = directory.resolve("results.json");
        SuiteRun run = new SuiteRun(registry, RunOptions.builder().results(file).build(), RunListener.NONE);
        CompletableFuture<RunResults> results = CompletableFuture.supplyAsync(() -> {
            try {
                return run.execute(target, cases("passes", "hangs"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(Controlled.hangs.await(10, TimeUnit.SECONDS));
        run.cancel();
        RunResults written = ResultsReader.read(file);
        assertEquals(written, results.get(10, TimeUnit.SECONDS));
        assertEquals(RunState.CANCELLED, written.run().state());
        assertTrue(written.cases().stream().allMatch(result -> result.id().equals("passes")));
    }

    private List<String> orderOf(RunOptions options, String... ids) throws IOException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        RunListener listener = new RunListener() {
            @Override
            public void caseStarted(CaseInfo info) {
                order.add(info.id());
            }
        };
        try (StubTarget one = new StubTarget(1)) {
            new SuiteRun(registry, options, listener).execute(one, cases(ids));
        }
        return order;
    }

    @Test
    void failedLoginsComeLast() throws IOException {
        for (long seed = 1; seed < 4; seed++) {
            RunOptions options = RunOptions.builder().shuffle(seed).build();
            List<String> order = orderOf(options, "a-failed-login", "passes", "row-1", "row-2");
            assertEquals("a-failed-login", order.get(3), order.toString());
        }
    }

    @Test
    void shuffledRunsWithOneSeedHaveOneOrder() throws IOException {
        List<List<String>> orders = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8, 9, 10}) {
            orders.add(orderOf(
                    RunOptions.builder().shuffle(seed).build(),
                    "passes",
                    "warns",
                    "informs",
                    "row-1",
                    "row-2",
                    "row-3"));
        }
        assertEquals(orders.get(0), orders.get(1));
        assertTrue(orders.stream().distinct().count() > 1, orders.toString());
    }

    @Test
    void targetThatCannotBeReachedMakesEveryCaseInconclusive() throws IOException {
        target.die();
        RunResults results = run(RunOptions.builder(), "passes", "fails");
        assertEquals(RunState.TARGET_UNUSABLE, results.run().state());
        assertEquals(2, results.with(Verdict.INCONCLUSIVE).size());
        assertEquals(ExitCode.TARGET_UNUSABLE, ExitCode.of(results, false));
        assertFalse(results.run().message().isEmpty());
    }

    @Test
    void targetThatDiesOnTheWayIsNotBlamed() throws IOException {
        RunListener killer = new RunListener() {
            @Override
            public void caseStarted(CaseInfo info) {
                target.die();
            }
        };
        RunResults results = new SuiteRun(registry, RunOptions.builder().build(), killer)
                .execute(target, cases("cannot-connect", "row-2"));
        assertEquals(RunState.TARGET_LOST, results.run().state());
        CaseResult connecting = results.cases().get(0);
        assertEquals(Verdict.INCONCLUSIVE, connecting.verdict());
        assertTrue(connecting.message().startsWith("The target no longer answers"), connecting.message());
    }

    @Test
    void severalRunsGoOnAtOnceInOneProcess() {
        List<CompletableFuture<RunResults>> runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (StubTarget own = new StubTarget(2)) {
                        return new SuiteRun(registry, RunOptions.builder().build(), RunListener.NONE)
                                .execute(own, cases("passes", "fails", "row-1", "row-2", "row-3"));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        runs.forEach(run -> assertEquals(2, run.join().with(Verdict.FAIL).size()));
    }
}
