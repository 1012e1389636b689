package org.xmppspec.server.session;

import org.xmppspec.xmpp.tls.ChannelBindings;

/**
 * What TLS has established on a connection.
 *
 * @param active whether TLS protects the connection
 * @param bindings its channel bindings
 * @param certificate whom the peer's certificate names
 */
record PeerSecurity(boolean active, ChannelBindings bindings, ClientCertificate certificate) {
    /** Without TLS. */
    static final PeerSecurity NONE = new PeerSecurity(false, ChannelBindings.none(), ClientCertificate.NONE);
}
