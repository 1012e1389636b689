/** Faults of servers that behave as long as somebody looks: late, for the second resource, for one kind of stanza only, or while nobody is there. */
package org.xmppspec.server.fault.sly;
