package org.xmppspec.conformance.result;

import java.util.Objects;

/**
 * One of the parts that the selected cases of a run were split into.
 *
 * @param index which part, from 1
 * @param count how many parts there are
 * @param cases how many cases all parts have together
 * @param plan stands for which case is in which part: two shards belong together when it is the same
 */
public record Shard(int index, int count, int cases, String plan) {
    /** No part: a run of everything that was selected. */
    public static final Shard WHOLE = new Shard(1, 1, 0, "");

    /** Checks that there is such a part. */
    public Shard {
        Objects.requireNonNull(plan, "plan");
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("There is no part " + index + " of " + count);
        }
    }

    /** Tells whether nothing was split. */
    public boolean isWhole() {
        return plan.isEmpty();
    }

    /** Returns the part as it is written on the command line, such as {@code 2/4}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
