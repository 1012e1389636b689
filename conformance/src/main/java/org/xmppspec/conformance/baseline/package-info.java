/** What is expected of a target: the deviations that are known, and the cases that come and go. */
package org.xmppspec.conformance.baseline;
