/** Options that several commands share, and what they mean. */
package org.xmppspec.cli.option;
