package org.xmppspec.reports.merge;

import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Shard;

/**
 * The results of one shard.
 *
 * @param name what it is called in explanations, such as its file
 * @param results the results
 */
public record Part(String name, RunResults results) {
    Shard shard() {
        return results.run().shard();
    }

    RunState state() {
        return results.run().state();
    }
}
