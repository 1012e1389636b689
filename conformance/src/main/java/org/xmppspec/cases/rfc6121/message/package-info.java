/** Cases for RFC 6121 section 5 and for what becomes of messages: content, priorities, offline storage. */
package org.xmppspec.cases.rfc6121.message;
