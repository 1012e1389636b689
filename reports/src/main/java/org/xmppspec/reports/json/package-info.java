/** The results themselves as a report. */
package org.xmppspec.reports.json;
