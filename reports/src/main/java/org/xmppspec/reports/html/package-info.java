/** A run, or runs side by side, as one HTML file that needs nothing else. */
package org.xmppspec.reports.html;
