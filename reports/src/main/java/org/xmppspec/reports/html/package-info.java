/** A run as one HTML file that needs nothing else. */
package org.xmppspec.reports.html;
