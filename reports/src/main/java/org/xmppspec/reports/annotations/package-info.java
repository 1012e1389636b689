/** A run as annotations of GitHub Actions. */
package org.xmppspec.reports.annotations;
