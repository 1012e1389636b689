package org.xmppspec.conformance.result;

import java.util.Objects;

/**
 * How the run was made and how far it came.
 *
 * @param started when it began, in ISO 8601, UTC
 * @param durationMs how long it has taken so far, in milliseconds
 * @param jobs how many cases ran at once
 * @param seed what orders the cases of a shuffled run, otherwise 0
 * @param repeat how many times each case ran
 * @param state how far it came
 * @param message why it did not come to its end, as a sentence; otherwise empty
 * @param shard which part of the selected cases ran; null is read as {@link Shard#WHOLE}
 * @param strict whether a WARN counts as a failure
 * @param command what runs cases against the same target again, without secrets, as a POSIX shell takes it; null is read
 *     as {@code xmppspec run}
 */
public record RunInfo(
        String started,
        long durationMs,
        int jobs,
        long seed,
        int repeat,
        RunState state,
        String message,
        Shard shard,
        boolean strict,
        String command) {
    /** Checks that nothing is missing. */
    public RunInfo {
        shard = shard == null ? Shard.WHOLE : shard;
        command = command == null ? "xmppspec run" : command;
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(message, "message");
    }

    /** Describes a run of all selected cases; the parameters are those of the record. */
    public RunInfo(String started, long durationMs, int jobs, long seed, int repeat, RunState state, String message) {
        this(started, durationMs, jobs, seed, repeat, state, message, Shard.WHOLE, false, null);
    }

    /**
     * Returns the command that runs one case against the same target again.
     *
     * @param id the case
     */
    public String again(String id) {
        return command + " --only id:" + id;
    }
}
