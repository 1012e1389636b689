/** What goes over the wires of a shell, piece by piece: kept, searched, filtered, shown. */
package org.xmppspec.cli.shell.traffic;
