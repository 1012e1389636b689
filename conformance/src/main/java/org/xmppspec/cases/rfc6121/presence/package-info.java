/** Cases for RFC 6121 section 4: presence. */
package org.xmppspec.cases.rfc6121.presence;
