/**
 * Stanzas: kinds, replies and errors.
 *
 * <p>Specification: RFC 6120 section 8.
 */
package org.xmppspec.xmpp.stanza;
