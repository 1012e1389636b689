/** Runs side by side: which case came to which verdict, and what became of it from one run to another. */
package org.xmppspec.reports.compare;
