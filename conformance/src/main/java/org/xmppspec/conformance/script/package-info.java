/** Scripts as cases of a run: finding them, and playing them against a target. */
package org.xmppspec.conformance.script;
