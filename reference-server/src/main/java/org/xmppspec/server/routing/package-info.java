/** Where stanzas go: the directory of sessions, the router, and the answers to IQ requests. */
package org.xmppspec.server.routing;
