/** The streams of peers: from the connection over TLS, SASL and resource binding to stanzas and the closing tag. */
package org.xmppspec.server.session;
