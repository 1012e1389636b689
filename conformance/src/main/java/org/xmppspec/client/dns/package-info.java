/** Asks DNS where a domain's XMPP service is (RFC 6120 section 3.2, RFC 2782). */
package org.xmppspec.client.dns;
