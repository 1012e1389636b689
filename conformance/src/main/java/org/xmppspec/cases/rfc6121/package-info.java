/** What the cases for RFC 6121 have in common. */
package org.xmppspec.cases.rfc6121;
