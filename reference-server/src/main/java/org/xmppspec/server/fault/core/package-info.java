/** Faults in what RFC 6120 requires of a server: streams, STARTTLS, SASL, resource binding, stanzas and XML. */
package org.xmppspec.server.fault.core;
