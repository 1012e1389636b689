/** A run in the Common Test Report Format. */
package org.xmppspec.reports.ctrf;
