/** The cases of RFC 6120 section 10: how a server processes stanzas. */
package org.xmppspec.cases.rfc6120.rules;
