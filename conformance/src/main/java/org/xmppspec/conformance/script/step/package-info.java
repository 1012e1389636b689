/**
 * The steps that scripts and the shell consist of, and the one engine that performs them: over the scripted client, its
 * templates and its fences, judging by {@link org.xmppspec.conformance.observe.Observations}.
 */
package org.xmppspec.conformance.script.step;
