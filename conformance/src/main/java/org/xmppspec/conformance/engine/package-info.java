/**
 * Finds the cases, gives them their sessions, runs them and collects what they observed.
 *
 * <p>A case is a method with {@link org.xmppspec.conformance.engine.Case} (or one row of a
 * {@link org.xmppspec.conformance.engine.CaseTable}) in a class with {@link org.xmppspec.conformance.engine.Section}
 * below {@code org.xmppspec.cases}. Its parameters state who takes part; its body asks; its
 * {@link org.xmppspec.conformance.observe.Observations} judge.
 */
package org.xmppspec.conformance.engine;
