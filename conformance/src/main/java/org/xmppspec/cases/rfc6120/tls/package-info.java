/** The cases of RFC 6120 section 5: STARTTLS. */
package org.xmppspec.cases.rfc6120.tls;
