package org.xmppspec.conformance.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.xmppspec.conformance.baseline.Expectations;
import org.xmppspec.conformance.result.Shard;

/**
 * How a run is made.
 *
 * @param version the version of the tool, for the results
 * @param results where {@code results.json} is written
 * @param expectations which deviations are known, and which cases come and go
 * @param failFast whether the first FAIL that no baseline knows stops the run
 * @param shuffle whether the cases run in an order made from the seed
 * @param seed what that order is made from
 * @param repeat how many times each case runs, at least 1
 * @param quietTime how long an absence is waited for where no fence exists
 * @param caseBound how long a case may take before it is broken off
 * @param overlappingWaits whether further cases begin while others only wait for time-outs
 * @param shard which part of the selected cases the run is
 * @param strict whether a WARN counts as a failure
 * @param command what runs cases against the same target again, for the results
 * @param secondTries whether a case under which a connection broke is tried once more
 */
public record RunOptions(
        String version,
        Optional<Path> results,
        Expectations expectations,
        boolean failFast,
        boolean shuffle,
        long seed,
        int repeat,
        Duration quietTime,
        Duration caseBound,
        boolean overlappingWaits,
        Shard shard,
        boolean strict,
        String command,
        boolean secondTries) {
    /** Checks the number of repetitions. */
    public RunOptions {
        if (repeat < 1) {
            throw new IllegalArgumentException("A case runs at least once, not " + repeat + " times");
        }
    }

    /** Starts options that run each case once, in order, to the end. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects {@link RunOptions}. */
    public static final class Builder {
        private String version = "unknown";
        private Optional<Path> results = Optional.empty();
        private Expectations expectations = Expectations.NONE;
        private boolean failFast;
        private boolean shuffle;
        private long seed;
        private int repeat = 1;
        private Duration quietTime = Duration.ofMillis(300);
        private Duration caseBound = Duration.ofSeconds(60);
        private boolean overlappingWaits;
        private Shard shard = Shard.WHOLE;
        private boolean strict;
        private String command = "xmppspec run";
        private boolean secondTries = true;

        private Builder() {}

        /** Names the version of the tool. */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Writes {@code results.json} there. */
        public Builder results(Path file) {
            results = Optional.of(file);
            return this;
        }

        /** Expects these deviations. */
        public Builder expectations(Expectations value) {
            expectations = value;
            return this;
        }

        /** Stops at the first FAIL that no baseline knows. */
        public Builder failFast(boolean value) {
            failFast = value;
            return this;
        }

        /** Runs the cases in an order made from a seed. */
        public Builder shuffle(long value) {
            shuffle = true;
            seed = value;
            return this;
        }

        /** Runs each case so many times. */
        public Builder repeat(int times) {
            repeat = times;
            return this;
        }

        /** Waits so long for an absence where no fence exists; 300 ms by default. */
        public Builder quietTime(Duration value) {
            quietTime = value;
            return this;
        }

        /** Breaks a case off after so long; 60 s by default. */
        public Builder caseBound(Duration value) {
            caseBound = value;
            return this;
        }

        /** Begins further cases while others only wait for time-outs. */
        public Builder overlappingWaits(boolean value) {
            overlappingWaits = value;
            return this;
        }

        /** Says in the results which part of the selected cases the run is. */
        public Builder shard(Shard value) {
            shard = value;
            return this;
        }

        /** Says in the results whether a WARN counts as a failure. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** Says in the results what runs cases against the same target again. */
        public Builder command(String value) {
            command = value;
            return this;
        }

        /** Tries a case under which a connection broke once more; true by default. */
        public Builder secondTries(boolean value) {
            secondTries = value;
            return this;
        }

        /** Returns the options. */
        public RunOptions build() {
            return new RunOptions(
                    version,
                    results,
                    expectations,
                    failFast,
                    shuffle,
                    seed,
                    repeat,
                    quietTime,
                    caseBound,
                    overlappingWaits,
                    shard,
                    strict,
                    command,
                    secondTries);
        }
    }
}
