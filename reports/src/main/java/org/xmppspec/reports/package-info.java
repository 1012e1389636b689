/** What all reports have in common: a format, and finding it by its name. */
package org.xmppspec.reports;
