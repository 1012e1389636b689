/** Where lines come from: a person at a terminal, with JLine, or a pipe. */
package org.xmppspec.cli.shell.prompt;
