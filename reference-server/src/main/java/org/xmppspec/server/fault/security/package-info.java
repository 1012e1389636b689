/** Faults in STARTTLS and SASL (RFC 6120 sections 5, 6 and 13). */
package org.xmppspec.server.fault.security;
