/**
 * XMPP addresses: parsing, preparation and comparison.
 *
 * <p>Specification: RFC 7622, and RFC 6122 for peers that still follow it.
 */
package org.xmppspec.xmpp.jid;
