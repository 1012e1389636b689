package org.xmppspec.conformance.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.Timings;

/**
 * Which case is in which shard: each in exactly one, those that share a {@link Scene} in the same one.
 *
 * <p>The scenes go, longest first, to the shard that has least to do so far. The same cases, number of shards and timings
 * make the same plan, on any machine.
 */
public final class ShardPlan {
    private static final int DIGEST_BYTES = 8;

    private final List<CaseInfo> cases;
    private final int count;
    private final Map<String, Integer> shards = new HashMap<>();

    private ShardPlan(List<CaseInfo> cases, int count) {
        this.cases = List.copyOf(cases);
        this.count = count;
    }

    /**
     * Makes a plan.
     *
     * @param cases what is split, in the order of the suite
     * @param count into how many shards
     * @param timings how long cases take; when nothing is known, the shards get equal numbers of cases
     */
    public static ShardPlan of(List<CaseInfo> cases, int count, Timings timings) {
        ShardPlan plan = new ShardPlan(cases, count);
        Map<String, List<String>> scenes = new LinkedHashMap<>();
        cases.forEach(info ->
                scenes.computeIfAbsent(info.scene(), scene -> new ArrayList<>()).add(info.id()));
        plan.spread(new ArrayList<>(scenes.values()), timings);
        return plan;
    }

    private void spread(List<List<String>> scenes, Timings timings) {
        Map<List<String>, Long> weights = new HashMap<>();
        scenes.forEach(
                ids -> weights.put(ids, ids.stream().mapToLong(timings::millis).sum()));
        scenes.sort(Comparator.comparing((List<String> ids) -> weights.get(ids)).reversed());
        long[] load = new long[count];
        for (List<String> ids : scenes) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = load[i] < load[least] ? i : least;
            }
            load[least] += weights.get(ids);
            int shard = least + 1;
            ids.forEach(id -> shards.put(id, shard));
        }
    }

    /**
     * Returns the cases of a shard, in the order of the suite.
     *
     * @param index which shard, from 1
     */
    public List<CaseInfo> cases(int index) {
        return cases.stream().filter(info -> shards.get(info.id()) == index).toList();
    }

    /**
     * Describes a shard.
     *
     * @param index which one, from 1
     */
    public Shard shard(int index) {
        StringBuilder plan = new StringBuilder();
        cases.forEach(info ->
                plan.append(shards.get(info.id())).append(' ').append(info.id()).append('\n'));
        return new Shard(index, count, cases.size(), digest(plan.toString()));
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
