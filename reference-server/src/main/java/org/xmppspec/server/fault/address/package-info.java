/** Deliberate violations of the rules for addresses (RFC 6122 and RFC 7622). */
package org.xmppspec.server.fault.address;
