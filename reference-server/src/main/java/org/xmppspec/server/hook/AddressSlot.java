package org.xmppspec.server.hook;

import org.xmppspec.xmpp.stanza.StanzaKind;

/** The places of the protocol in which a server finds an address, or a part of one, that a peer wrote. */
public enum AddressSlot {
    /** {@code to} of a stream header. */
    STREAM_TO,
    /** {@code from} of a stream header. */
    STREAM_FROM,
    /** {@code to} of a message. */
    MESSAGE_TO,
    /** {@code to} of presence. */
    PRESENCE_TO,
    /** {@code to} of an IQ. */
    IQ_TO,
    /** {@code from} of a stanza. */
    STANZA_FROM,
    /** {@code jid} of a roster item in a roster set. */
    ROSTER_ITEM,
    /** The resourcepart in a request to bind one. */
    BOUND_RESOURCE,
    /** The simple user name in a SASL message: a localpart. */
    SASL_USERNAME,
    /** The authorization identity in a SASL message. */
    SASL_AUTHZID,
    /** The user name in a registration: a localpart. */
    REGISTERED_NAME;

    /**
     * Gives the place of the recipient in a stanza.
     *
     * @param kind the kind of the stanza
     * @return the place of its {@code to}
     */
    public static AddressSlot to(StanzaKind kind) {
        return switch (kind) {
            case MESSAGE -> MESSAGE_TO;
            case PRESENCE -> PRESENCE_TO;
            case IQ -> IQ_TO;
        };
    }
}
