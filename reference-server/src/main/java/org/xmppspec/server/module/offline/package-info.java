/** Offline messages (XEP-0160), stamped with the time when they came (XEP-0203). */
package org.xmppspec.server.module.offline;
