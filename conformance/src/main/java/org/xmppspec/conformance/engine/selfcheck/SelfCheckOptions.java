package org.xmppspec.conformance.engine.selfcheck;

import java.time.Duration;
import java.util.List;

/**
 * How a self-check is made.
 *
 * @param version the version of the tool, for the results
 * @param faults globs of the faults to try; empty for all
 * @param full whether every case is run against every fault, not only those that claim its requirements and a sample
 * @param everyClaim whether all cases that claim a fault's requirements are run against it, also when it has been noticed
 * @param sample how many of the other cases are run against each fault, to see side damage
 * @param timeout how long an answer may take; short, because what a fault keeps back is waited for in vain
 * @param servers how many faulty servers run at once
 * @param jobs how many cases run at once against each server
 */
public record SelfCheckOptions(
        String version,
        List<String> faults,
        boolean full,
        boolean everyClaim,
        int sample,
        Duration timeout,
        int servers,
        int jobs) {
    /** Copies the list. */
    public SelfCheckOptions {
        faults = List.copyOf(faults);
    }

    /**
     * Returns the options that fit a machine with two cores.
     *
     * @param version the version of the tool
     */
    public static SelfCheckOptions standard(String version) {
        return new SelfCheckOptions(version, List.of(), false, false, 8, Duration.ofSeconds(2), 14, 4);
    }

    /**
     * Returns the same options for these faults only.
     *
     * @param globs which ones
     */
    public SelfCheckOptions forFaults(List<String> globs) {
        return new SelfCheckOptions(version, globs, full, everyClaim, sample, timeout, servers, jobs);
    }

    /**
     * Returns the same options with another sample.
     *
     * @param count how many of the other cases are run against each fault
     */
    public SelfCheckOptions sampling(int count) {
        return new SelfCheckOptions(version, faults, full, everyClaim, count, timeout, servers, jobs);
    }

    /** Returns the same options with every case run against every fault. */
    public SelfCheckOptions inFull() {
        return new SelfCheckOptions(version, faults, true, true, sample, timeout, servers, jobs);
    }

    /** Returns the same options with every case run that claims something of a fault. */
    public SelfCheckOptions withEveryClaim() {
        return new SelfCheckOptions(version, faults, full, true, sample, timeout, servers, jobs);
    }
}
