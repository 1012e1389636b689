/** The words that a shell understands, and the shell that they act on. */
package org.xmppspec.cli.shell.verb;
