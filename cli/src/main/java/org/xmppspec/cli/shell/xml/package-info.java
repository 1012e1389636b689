/** XML while somebody types it or as it came: what is complete, where it breaks, how it is laid out and coloured. */
package org.xmppspec.cli.shell.xml;
