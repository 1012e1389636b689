/** What a self-check found out as a document. */
package org.xmppspec.reports.selfcheck;
