/** The cases of RFC 6120 section 4: XML streams. */
package org.xmppspec.cases.rfc6120.stream;
