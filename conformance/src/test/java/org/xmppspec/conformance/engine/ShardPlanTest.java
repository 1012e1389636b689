package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.Timings;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;

class ShardPlanTest {
    private static final List<CaseInfo> SUITE = Registry.load().cases();

    private static Timings timings(Map<String, Long> millis) {
        List<CaseResult> results = millis.entrySet().stream()
                .map(entry -> new CaseResult(
                        entry.getKey(),
                        "",
                        "RFC6120 1",
                        Verdict.PASS,
                        "",
                        entry.getValue(),
                        List.of(),
                        Map.of(),
                        List.of()))
                .toList();
        return Timings.of(new RunResults(
                ToolInfo.of("1"),
                new TargetInfo("x", "", "x.test", "", "starttls", ""),
                new RunInfo("", 1000, 1, 0, 1, RunState.COMPLETE, ""),
                results,
                List.of()));
    }

    private static Timings random(Random random) {
        Map<String, Long> millis = new HashMap<>();
        SUITE.stream()
                .filter(info -> random.nextInt(10) > 0)
                .forEach(info -> millis.put(info.id(), random.nextInt(20) == 0 ? 5000L : random.nextLong(400)));
        return timings(millis);
    }

    @Test
    void everyCaseIsInExactlyOneShardAndItsSceneWithIt() {
        Random random = new Random(4711);
        for (int round = 0; round < 40; round++) {
            List<CaseInfo> some =
                    SUITE.stream().filter(info -> random.nextInt(4) > 0).toList();
            int count = 1 + random.nextInt(20);
            Timings timings = random.nextBoolean() ? random(random) : Timings.none();
            ShardPlan plan = ShardPlan.of(some, count, timings);
            ShardPlan again = ShardPlan.of(some, count, timings);
            List<CaseInfo> all = new ArrayList<>();
            Map<String, Integer> scenes = new HashMap<>();
            for (int index = 1; index <= count; index++) {
                int shard = index;
                assertEquals(plan.cases(index), again.cases(index));
                plan.cases(index).forEach(info -> assertEquals(shard, scenes.merge(info.scene(), shard, (a, b) -> a)));
                all.addAll(plan.cases(index));
                assertEquals(plan.shard(1).plan(), plan.shard(index).plan());
            }
            assertEquals(some.size(), all.size());
            assertEquals(Set.copyOf(some), Set.copyOf(all));
        }
    }

    @Test
    void rowsOnOneSceneAreTogetherAndThereAreSuchRows() {
        long scenes = SUITE.stream().map(CaseInfo::scene).distinct().count();
        assertTrue(scenes < SUITE.size(), scenes + " scenes");
        assertTrue(scenes > SUITE.size() / 4, scenes + " scenes");
    }

    @Test
    void withoutTimingsTheNumbersAreEven() {
        ShardPlan plan = ShardPlan.of(SUITE, 4, Timings.none());
        LongSummaryStatistics sizes = IntStream.rangeClosed(1, 4)
                .mapToLong(index -> plan.cases(index).size())
                .summaryStatistics();
        assertTrue(sizes.getMax() - sizes.getMin() <= 1, sizes.toString());
    }

    @Test
    void withTimingsTheTimesAreEven() {
        Timings timings = random(new Random(7));
        ShardPlan plan = ShardPlan.of(SUITE, 5, timings);
        LongStream times = IntStream.rangeClosed(1, 5)
                .mapToLong(index -> plan.cases(index).stream()
                        .mapToLong(info -> timings.millis(info.id()))
                        .sum());
        LongSummaryStatistics sums = times.summaryStatistics();
        assertTrue(sums.getMax() < 1.02 * sums.getMin(), sums.toString());
    }

    @Test
    void whatWasSplitInAnotherWayHasAnotherPlan() throws ReflectiveOperationException {
        String plan = ShardPlan.of(SUITE, 3, Timings.none()).shard(1).plan();
        assertNotEquals(plan, ShardPlan.of(SUITE, 4, Timings.none()).shard(1).plan());
        assertNotEquals(
                plan, ShardPlan.of(SUITE, 3, random(new Random(1))).shard(1).plan());
        assertNotEquals(
                plan,
                ShardPlan.of(SUITE.subList(1, SUITE.size()), 3, Timings.none())
                        .shard(1)
                        .plan());
        Method method = ShardPlanTest.class.getDeclaredMethod("everyCaseIsInExactlyOneShardAndItsSceneWithIt");
        List<CaseInfo> two = List.of(info("a", method), info("b", method));
        assertEquals(
                "12",
                "" + ShardPlan.of(two, 2, Timings.none()).cases(1).size()
                        + ShardPlan.of(two, 2, Timings.none()).shard(2).cases());
    }

    private static CaseInfo info(String id, Method method) {
        return new CaseInfo(id, id, "RFC6120 1", List.of(), Set.of(), method, Optional.empty());
    }

    @Test
    void whatTakesLongestStandsAlone() throws ReflectiveOperationException {
        Method method = ShardPlanTest.class.getDeclaredMethod("whatTakesLongestStandsAlone");
        List<CaseInfo> three = List.of(info("a", method), info("b", method), info("c", method));
        ShardPlan plan = ShardPlan.of(three, 2, timings(Map.of("a", 10L, "b", 900L, "c", 20L)));
        assertEquals(List.of("b"), plan.cases(1).stream().map(CaseInfo::id).toList());
        assertEquals(List.of("a", "c"), plan.cases(2).stream().map(CaseInfo::id).toList());
    }
}
