package org.xmppspec.conformance.result;

/**
 * How the run was made and how far it came.
 *
 * @param started when it began, in ISO 8601, UTC
 * @param durationMs how long it has taken so far, in milliseconds
 * @param jobs how many cases ran at once
 * @param seed what orders the cases of a shuffled run, otherwise 0
 * @param repeat how many times each case ran
 * @param complete whether every selected case has its result
 * @param message why the run is not complete or the target could not be used; otherwise empty
 */
public record RunInfo(
        String started, long durationMs, int jobs, long seed, int repeat, boolean complete, String message) {}
