/** How a run ended, in one small picture. */
package org.xmppspec.reports.badge;
