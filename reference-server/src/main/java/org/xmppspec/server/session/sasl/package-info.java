/** The server's side of the SASL mechanisms: what is offered on a connection, and one exchange of each. */
package org.xmppspec.server.session.sasl;
