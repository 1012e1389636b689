/** Cases of RFC 6120 section 13 about what a server gives away and what it takes: 13.10 and 13.12. */
package org.xmppspec.cases.rfc6120.security;
