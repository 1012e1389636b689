/** Presence (RFC 6121 section 4): broadcasts, probes, directed presence and its end. */
package org.xmppspec.server.module.presence;
