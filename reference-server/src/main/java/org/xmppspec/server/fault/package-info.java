/**
 * Deliberate violations: each {@link org.xmppspec.server.fault.Fault} makes the server break one requirement, and is
 * switched on by its name. Faults are taken from requirements, not from the cases that are to notice them.
 */
package org.xmppspec.server.fault;
