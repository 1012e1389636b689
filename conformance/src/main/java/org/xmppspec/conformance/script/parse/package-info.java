/** The grammar of scripts and of the shell's prompt: text to {@link org.xmppspec.conformance.script.step.Step}s. */
package org.xmppspec.conformance.script.parse;
