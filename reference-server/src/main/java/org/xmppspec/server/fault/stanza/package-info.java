/** Faults in resource binding, in stanzas and in how they are processed (RFC 6120 sections 7, 8 and 10). */
package org.xmppspec.server.fault.stanza;
