/** The cases of RFC 6120 section 11: XML usage. */
package org.xmppspec.cases.rfc6120.xml;
