/** Capabilities of the server (XEP-0115). */
package org.xmppspec.server.module.caps;
