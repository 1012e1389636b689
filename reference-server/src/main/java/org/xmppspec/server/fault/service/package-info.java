/** Faults in what a session always meets: vCards, pings, versions, registration, offline messages, capabilities. */
package org.xmppspec.server.fault.service;
