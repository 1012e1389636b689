/** What people see: colours where they help, progress, failures, counts. */
package org.xmppspec.cli.console;
