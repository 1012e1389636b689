/** The cases of RFC 6120 section 5 and of what section 13 and RFC 7590 say about TLS and certificates. */
package org.xmppspec.cases.rfc6120.tls;
