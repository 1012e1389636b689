/**
 * What is judged and how it is reached: the embedded server, a server started on this machine, or any server that a
 * user points at, each with accounts to use.
 */
package org.xmppspec.conformance.target;
