/**
 * The first words of TLS, byte by byte: what a client offers that no library of today would, and what comes back. Nothing
 * here encrypts; a handshake that is begun this way cannot be completed.
 */
package org.xmppspec.client.hello;
