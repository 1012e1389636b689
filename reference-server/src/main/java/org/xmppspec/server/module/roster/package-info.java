/** The roster (RFC 6121 section 2): get, set, pushes and versioning. */
package org.xmppspec.server.module.roster;
