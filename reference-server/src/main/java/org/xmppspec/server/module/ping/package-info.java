/** Pings to the server and to one's own account (XEP-0199). */
package org.xmppspec.server.module.ping;
