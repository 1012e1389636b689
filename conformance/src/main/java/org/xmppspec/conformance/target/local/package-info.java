/**
 * Servers installed on this machine as targets: each is started with a configuration and data directory of its own on
 * free loopback ports, and leaves nothing behind.
 */
package org.xmppspec.conformance.target.local;
