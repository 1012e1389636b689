package org.xmppspec.server.session;

import org.xmppspec.xmpp.stream.Namespaces;

/** What kind of peer a listener is for. */
public enum Role {
    /** A client of an account. */
    CLIENT(Namespaces.CLIENT) {
        @Override
        PeerRole newPeer(PeerConnection connection) {
            return new ClientRole(connection);
        }
    },
    /** An external component (XEP-0114). */
    COMPONENT(Namespaces.COMPONENT) {
        @Override
        PeerRole newPeer(PeerConnection connection) {
            return new ComponentRole(connection);
        }
    };

    private final String contentNamespace;

    Role(String contentNamespace) {
        this.contentNamespace = contentNamespace;
    }

    /** Gives the namespace of the stanzas on streams with such a peer. */
    String contentNamespace() {
        return contentNamespace;
    }

    /** Makes what handles the elements of one peer. */
    abstract PeerRole newPeer(PeerConnection connection);
}
