/** Cases for RFC 6121 section 2: the roster. */
package org.xmppspec.cases.rfc6121.roster;
