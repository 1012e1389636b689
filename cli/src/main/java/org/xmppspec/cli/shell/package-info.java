/** The command {@code shell}: XMPP by hand. */
package org.xmppspec.cli.shell;
