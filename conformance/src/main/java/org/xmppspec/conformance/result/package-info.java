/**
 * What a run found out: verdicts, observations, wire logs, and the file {@code results.json} that holds them.
 *
 * <p>Everything that people or CI read is derived from these records. The package imports nothing else of the project.
 */
package org.xmppspec.conformance.result;
