/** The session request of RFC 3921, kept for old clients as something that does nothing (RFC 6121 appendix E). */
package org.xmppspec.server.module.session;
