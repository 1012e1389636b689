/** Delivery of stanzas to local accounts (RFC 6121 section 8.5): who gets a message, presence or IQ. */
package org.xmppspec.server.module.delivery;
