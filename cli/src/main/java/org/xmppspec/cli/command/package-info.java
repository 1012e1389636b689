/** The subcommands of {@code xmppspec}, one class each. */
package org.xmppspec.cli.command;
