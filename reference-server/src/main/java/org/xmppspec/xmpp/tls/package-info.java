/**
 * TLS for XMPP streams: contexts for both roles, certificates and their checks, channel bindings.
 *
 * <p>Specification: RFC 6120 sections 5 and 13.7, RFC 7590, RFC 5929, RFC 9266.
 */
package org.xmppspec.xmpp.tls;
