/** The {@code xmppspec} command: what a person types, and what the process ends with. */
package org.xmppspec.cli;
