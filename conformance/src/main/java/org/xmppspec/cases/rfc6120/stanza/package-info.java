/** The cases of RFC 6120 section 8: stanzas and their errors. */
package org.xmppspec.cases.rfc6120.stanza;
