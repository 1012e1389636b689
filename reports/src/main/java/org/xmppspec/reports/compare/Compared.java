package org.xmppspec.reports.compare;

import org.xmppspec.conformance.result.RunResults;

/**
 * One of the runs that are compared.
 *
 * @param name what it is called, such as its target
 * @param results its results
 */
public record Compared(String name, RunResults results) {}
