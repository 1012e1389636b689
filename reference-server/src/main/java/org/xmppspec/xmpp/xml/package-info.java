/**
 * XML as XMPP uses it: a guarded, non-blocking parser for streams, an immutable element tree and its writer.
 *
 * <p>Specification: RFC 6120 section 11.
 */
package org.xmppspec.xmpp.xml;
