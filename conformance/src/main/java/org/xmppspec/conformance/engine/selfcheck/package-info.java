/**
 * Proves the suite itself: the straight reference server passes every case, and each server with one deliberate fault is
 * found out by an observation of the very requirement that the fault breaks.
 */
package org.xmppspec.conformance.engine.selfcheck;
