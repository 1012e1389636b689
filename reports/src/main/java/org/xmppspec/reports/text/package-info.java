/** What reports say of cases in plain text, and which outcome a verdict is for tools that know few of them. */
package org.xmppspec.reports.text;
