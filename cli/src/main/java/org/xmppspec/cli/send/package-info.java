/** The command send: stanzas out, what is expected in, and an exit code that says how far it got; docs/send.md. */
package org.xmppspec.cli.send;
