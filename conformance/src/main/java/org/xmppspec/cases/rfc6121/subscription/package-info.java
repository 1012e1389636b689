/** Cases for RFC 6121 section 3: presence subscriptions. */
package org.xmppspec.cases.rfc6121.subscription;
