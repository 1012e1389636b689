package org.xmppspec.server.session;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** What one peer may do on its streams, by what it is and how far it has come; on the thread of its connection. */
interface PeerRole {
    /**
     * Finds out whom a stream is for.
     *
     * @param header the peer's stream header
     * @return the address that answers for it, or empty when it is not served here
     */
    Optional<Jid> host(StreamHeader header);

    /** Whether a peer has to speak XMPP 1.0 at least. */
    boolean needsVersion();

    /** Whether the negotiation is over, so that stanzas may be sent. */
    boolean established();

    /** Goes on after the response header of a new stream has been sent: offers features. */
    void opened();

    /**
     * Handles what the peer sent.
     *
     * @param element a child of its stream, not in the namespace of streams
     */
    void element(XmlElement element);

    /** Takes note that the peer is gone, or is being sent away; from any thread. */
    void left();
}
