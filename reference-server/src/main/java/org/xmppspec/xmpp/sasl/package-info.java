/**
 * SASL mechanisms, both roles: SCRAM, PLAIN and EXTERNAL.
 *
 * <p>Specification: RFC 4422, RFC 5802, RFC 7677, RFC 4616; their profile for XMPP is RFC 6120 section 6.
 */
package org.xmppspec.xmpp.sasl;
