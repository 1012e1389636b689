/** The coverage of the catalogue as a document. */
package org.xmppspec.reports.coverage;
