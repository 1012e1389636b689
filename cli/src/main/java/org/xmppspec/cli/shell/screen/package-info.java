/** Where a shell shows things: a terminal with a prompt and a status line, or a plain stream of lines. */
package org.xmppspec.cli.shell.screen;
