/** Faults in what errors are called and in what form they come, one condition or kind of stanza at a time. */
package org.xmppspec.server.fault.condition;
