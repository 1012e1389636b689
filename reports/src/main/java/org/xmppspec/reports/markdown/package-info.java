/** What the reports in Markdown have in common. */
package org.xmppspec.reports.markdown;
