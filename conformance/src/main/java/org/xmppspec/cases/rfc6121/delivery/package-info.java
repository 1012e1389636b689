/** Cases for RFC 6121 section 8.5: what becomes of a stanza, by its address, its kind and who is there. */
package org.xmppspec.cases.rfc6121.delivery;
