/**
 * What the core offers to modules and faults: the hooks they register on and the views they get of connections,
 * sessions, stanzas and routing.
 *
 * <p>Two rules of threads. Hooks of the <em>connection</em> (bytes, stream header, stream features, TLS, SASL, elements,
 * ending) are called on the thread of that connection, so different connections call them at the same time. All
 * <em>other</em> hooks, IQ handlers and scheduled tasks are called one at a time for the whole server, so that a module
 * needs no locks for its own state. Neither kind may block.
 *
 * <p>Hooks of one point run in the order of their number, then in the order of registration; faults register with
 * {@link org.xmppspec.server.hook.HookPoint#LAST} where they want the last word.
 */
package org.xmppspec.server.hook;
