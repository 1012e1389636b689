package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Runs split into shards, and joined again. */
class ShardTest {
    private static final String SELECTION = "section:xep0030";

    @TempDir
    Path directory;

    private Path results(String name) {
        return directory.resolve(name).resolve("results.json");
    }

    private Invocation run(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--only", SELECTION, "--report-dir"));
        arguments.add(directory.resolve(name).toString());
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(new String[0]));
    }

    private Invocation merge(List<String> names, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("report", "merge", "-o", results("merged").toString()));
        names.forEach(name -> arguments.add(results(name).toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(new String[0]));
    }

    private JsonNode read(String name) throws IOException {
        return JsonMapper.builder().build().readTree(results(name).toFile());
    }

    private List<String> cases(String name) throws IOException {
        List<String> cases = new ArrayList<>();
        for (JsonNode one : read(name).get("cases")) {
            cases.add(one.get("id").asText() + " " + one.get("section").asText() + " "
                    + one.get("title").asText() + " " + one.get("verdict").asText());
        }
        return cases;
    }

    @Test
    void shardsMergedEqualOneWholeRunCaseByCase() throws IOException {
        run("whole").endsWith(ExitCode.OK);
        String timings = results("whole").toString();
        for (String shard : List.of("1", "2", "3")) {
            String out = run(shard, "--shard", shard + "/3", "--timings", timings)
                    .endsWith(ExitCode.OK)
                    .out();
            assertTrue(out.contains("(shard " + shard + "/3)"), out);
        }
        assertEquals("2", read("2").at("/run/shard/index").asText());
        assertTrue(cases("2").size() < cases("whole").size());
        String out = merge(List.of("3", "1", "2")).endsWith(ExitCode.OK).out();
        assertTrue(out.contains("Merged: " + results("merged")), out);
        assertEquals(cases("whole"), cases("merged"));
        assertEquals(read("whole").get("summary"), read("merged").get("summary"));
        assertEquals("complete", read("merged").at("/run/state").asText());
        assertFalse(read("merged").get("run").has("shard"));
    }

    @Test
    void theBaselineOfTheWholeServesShardsAndTheirMerger() throws IOException {
        String known = directory.resolve("known.txt").toString();
        ServerConfig config = ServerConfig.builder()
                .domain("x.test")
                .faults("disco-info-without-identity")
                .build();
        try (ReferenceServer server = ReferenceServer.start(config)) {
            String[] target = {
                "--domain", "x.test", "--host", "127.0.0.1", "--insecure", "--port", Integer.toString(server.port())
            };
            run("whole", with(target, "--write-baseline", known)).endsWith(ExitCode.OK);
            for (String shard : List.of("1", "2")) {
                run(shard, with(target, "--shard", shard + "/2", "--baseline", known))
                        .endsWith(ExitCode.OK);
                run("raw" + shard, with(target, "--shard", shard + "/2"));
            }
        }
        merge(List.of("1", "2")).endsWith(ExitCode.OK);
        merge(List.of("1", "2"), "--baseline", known).endsWith(ExitCode.OK);
        merge(List.of("raw1", "raw2")).endsWith(ExitCode.FAILED);
        merge(List.of("raw1", "raw2"), "--baseline", known).endsWith(ExitCode.OK);
        assertTrue(read("merged").at("/summary/known").asInt() > 0);
        Files.writeString(Path.of(known), "\n0030-4* # nothing fails there\n", java.nio.file.StandardOpenOption.APPEND);
        String out = merge(List.of("raw1", "raw2"), "--baseline", known)
                .endsWith(ExitCode.STALE_BASELINE)
                .out();
        assertTrue(out.contains("No longer applies in the baseline: 0030-4*"), out);
        merge(List.of("raw1", "raw2"), "--baseline", known, "--allow-stale").endsWith(ExitCode.OK);
        Files.writeString(Path.of(known), "0030-4* # nothing else\n");
        String err = merge(List.of("1", "2"), "--baseline", known)
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.contains(" is KNOWN in its shard, and nothing that is given here says so."), err);
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    @Test
    void moreShardsThanCasesLeaveSomeEmptyWhichAreMergedAllTheSame() throws IOException {
        String[] three = {"--only", "id:0030-3.1-server*"};
        int count = Invocation.of("list", "--json", "--only", SELECTION, three[0], three[1])
                        .json()
                        .size()
                + 1;
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("part" + i);
            run("part" + i, with(three, "--shard", i + "/" + count))
                    .endsWith(i == count ? ExitCode.NOTHING_JUDGED : ExitCode.OK);
        }
        merge(names).endsWith(ExitCode.OK);
        assertEquals(count - 1, cases("merged").size());
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        run("one", "--shard", "1/2").endsWith(ExitCode.OK);
        run("two", "--shard", "2/2", "--skip", "id:0030-3.1-*").endsWith(ExitCode.OK);
        String err = merge(List.of("one")).endsWith(ExitCode.USAGE).err();
        assertTrue(err.startsWith("xmppspec: Not all shards are given; missing: 2/2."), err);
        err = merge(List.of("one", "gone")).endsWith(ExitCode.USAGE).err();
        assertTrue(err.startsWith("xmppspec: there is no file "), err);
        err = merge(List.of("one", "two")).endsWith(ExitCode.USAGE).err();
        assertTrue(err.startsWith("xmppspec: The shards were not split in the same way."), err);
        assertFalse(Files.exists(results("merged")));
    }
}
