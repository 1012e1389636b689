package org.xmppspec.reports.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;

class ShardMergeTest {
    private static final Comparator<CaseResult> ORDER = Comparator.comparing(CaseResult::id);

    /** A shard with everything that may differ. */
    private static final class Sample {
        private String version = "1.0";
        private String domain = "x.test";
        private String software = "Prosody 1";
        private String port = "1";
        private String started = "2026-11-22T10:11:12Z";
        private long millis = 1000;
        private int jobs = 4;
        private long seed;
        private int repeat = 1;
        private RunState state = RunState.COMPLETE;
        private String message = "";
        private String plan = "plan";
        private final Shard shard;
        private final List<CaseResult> cases = new ArrayList<>();
        private final List<String> stale = new ArrayList<>();

        Sample(int index, int count, int all, String... ids) {
            shard = new Shard(index, count, all, "plan");
            for (String id : ids) {
                cases.add(new CaseResult(id, id, "RFC6120 1", Verdict.PASS, "", 1, List.of(), Map.of(), List.of()));
            }
        }

        Part part() {
            Shard split = new Shard(shard.index(), shard.count(), shard.cases(), plan);
            return part(split);
        }

        Part part(Shard split) {
            RunInfo run = new RunInfo(started, millis, jobs, seed, repeat, state, message, split, false, null);
            TargetInfo target = new TargetInfo(
                    "prosody", software, domain, "127.0.0.1:" + port, "starttls", "in-band registration");
            ToolInfo tool = new ToolInfo("xmppspec", version, "17", "Linux");
            return new Part(split.index() + ".json", new RunResults(tool, target, run, cases, stale));
        }
    }

    private final Sample first = new Sample(1, 2, 3, "a", "c");
    private final Sample second = new Sample(2, 2, 3, "b");

    private RunResults merged() throws MergeException {
        return ShardMerge.of(List.of(second.part(), first.part()), ORDER);
    }

    private void refused(String sentence) {
        String message = assertThrows(MergeException.class, this::merged).getMessage();
        assertTrue(message.contains(sentence), message);
    }

    @Test
    void theWholeHasAllCasesInOrderTheFirstBeginningAndAllTimes() throws MergeException {
        second.started = "2026-11-22T10:11:11Z";
        second.port = "2";
        second.jobs = 8;
        first.stale.add("x # gone");
        second.stale.add("x # gone");
        RunResults whole = merged();
        assertEquals(
                List.of("a", "b", "c"),
                whole.cases().stream().map(CaseResult::id).toList());
        assertEquals(
                new RunInfo("2026-11-22T10:11:11Z", 2000, 8, 0, 1, RunState.COMPLETE, "", Shard.WHOLE, false, null),
                whole.run());
        assertEquals("127.0.0.1:1, 127.0.0.1:2", whole.target().endpoint());
        assertEquals("Prosody 1", whole.target().version());
        assertEquals(List.of("x # gone"), whole.stale());
    }

    @Test
    void theWorstStateCounts() throws MergeException {
        second.state = RunState.TARGET_UNUSABLE;
        second.software = "";
        second.message = "Nobody is there.";
        assertEquals(RunState.TARGET_LOST, merged().run().state());
        assertEquals("Shard 2/2: Nobody is there.", merged().run().message());
        first.state = RunState.TARGET_UNUSABLE;
        assertEquals(RunState.TARGET_UNUSABLE, merged().run().state());
        first.state = RunState.CANCELLED;
        first.cases.remove(0);
        assertEquals(RunState.CANCELLED, merged().run().state());
        first.state = RunState.STOPPED_AT_FAILURE;
        second.state = RunState.COMPLETE;
        assertEquals(RunState.STOPPED_AT_FAILURE, merged().run().state());
    }

    @Test
    void aWholeRunAndOneThatWasKilledAreRefused() {
        first.state = RunState.RUNNING;
        refused("1.json is not whole: its run, shard 1/2, was killed");
        MergeException whole =
                assertThrows(MergeException.class, () -> ShardMerge.of(List.of(second.part(Shard.WHOLE)), ORDER));
        assertTrue(whole.getMessage().contains("1.json is no shard"), whole.getMessage());
    }

    @Test
    void whatIsOfOtherRunsIsRefused() {
        first.domain = "y.test";
        refused("domain is 'x.test' in 2.json and 'y.test' in 1.json");
        first.domain = "x.test";
        first.version = "2.0";
        refused("version of xmppspec is '1.0' in 2.json and '2.0' in 1.json");
        first.version = "1.0";
        first.software = "Prosody 2";
        refused("version of the target is 'Prosody 1' in 2.json and 'Prosody 2' in 1.json");
        first.software = "Prosody 1";
        first.seed = 7;
        refused("--seed is '0' in 2.json and '7' in 1.json");
        first.seed = 0;
        first.repeat = 2;
        refused("--repeat is '1' in 2.json and '2' in 1.json");
        first.repeat = 1;
        first.plan = "another";
        refused("The shards were not split in the same way. Give every shard the same --only");
    }

    @Test
    void missingAndOverlappingShardsAreRefused() {
        MergeException missing = assertThrows(
                MergeException.class, () -> ShardMerge.of(List.of(new Sample(2, 4, 3, "b").part()), ORDER));
        assertTrue(missing.getMessage().endsWith("missing: 1/4, 3/4, 4/4."), missing.getMessage());
        MergeException twice = assertThrows(
                MergeException.class, () -> ShardMerge.of(List.of(first.part(), first.part(), second.part()), ORDER));
        assertTrue(twice.getMessage().startsWith("Shard 1/2 is given twice"), twice.getMessage());
        second.cases.addAll(new Sample(2, 2, 3, "a").cases);
        refused("The case a is in 2.json and in 1.json.");
    }

    @Test
    void cutFilesAreRefused() {
        second.cases.clear();
        refused("The shards have 2 cases together and should have 3");
    }
}
