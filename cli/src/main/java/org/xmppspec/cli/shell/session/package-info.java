/** The sessions that a shell has side by side, and the servers that they are with. */
package org.xmppspec.cli.shell.session;
