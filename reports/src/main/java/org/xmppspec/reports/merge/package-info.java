/** Joins the results of shards into those of a whole run. */
package org.xmppspec.reports.merge;
