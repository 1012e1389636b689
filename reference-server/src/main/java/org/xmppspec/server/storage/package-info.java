/**
 * What the server remembers: interfaces for accounts, rosters, offline messages and documents, and an implementation in
 * memory. All stores can be used from any thread; what belongs together is done in one serial hook.
 */
package org.xmppspec.server.storage;
