/** Writes a script from what happened: the values that change become variables, and secrets never come in. */
package org.xmppspec.conformance.script.write;
