package org.xmppspec.server.session;

import org.xmppspec.xmpp.xml.XmlElement;

/** What one peer may do on its streams, by what it is and how far it has come; on the thread of its connection. */
interface PeerRole {
    /** Goes on after the response header of a new stream has been sent: offers features. */
    void opened();

    /**
     * Handles what the peer sent.
     *
     * @param element a child of its stream, not in the namespace of streams
     */
    void element(XmlElement element);
}
