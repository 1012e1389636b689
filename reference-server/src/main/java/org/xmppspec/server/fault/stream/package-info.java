/** Faults in streams and in the XML that they carry (RFC 6120 sections 4 and 11). */
package org.xmppspec.server.fault.stream;
