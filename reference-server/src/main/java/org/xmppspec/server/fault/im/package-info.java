/** Faults in what RFC 6121 and XEP-0030 require of a server. */
package org.xmppspec.server.fault.im;
