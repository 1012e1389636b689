/** The cases of RFC 6120 section 6: SASL. */
package org.xmppspec.cases.rfc6120.sasl;
