/**
 * The terms of XML streams: namespaces, headers, versions and error conditions.
 *
 * <p>Specification: RFC 6120 sections 4 to 6.
 */
package org.xmppspec.xmpp.stream;
