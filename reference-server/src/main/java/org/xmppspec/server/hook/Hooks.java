package org.xmppspec.server.hook;

/** All points at which modules and faults take part in what the server does. */
public final class Hooks {
    private final HookPoint<AddressHook> addresses = new HookPoint<>();
    private final HookPoint<BytesHook> bytesIn = new HookPoint<>();
    private final HookPoint<BytesHook> bytesOut = new HookPoint<>();
    private final HookPoint<HeaderHook> headerIn = new HookPoint<>();
    private final HookPoint<HeaderHook> headerOut = new HookPoint<>();
    private final HookPoint<ElementHook> elementIn = new HookPoint<>();
    private final HookPoint<ElementHook> elementOut = new HookPoint<>();
    private final HookPoint<FeatureHook> features = new HookPoint<>();
    private final HookPoint<StartTlsHook> startTls = new HookPoint<>();
    private final TlsHooks tls = new TlsHooks();
    private final HookPoint<SaslHook> sasl = new HookPoint<>();
    private final HookPoint<StreamEndHook> streamEnd = new HookPoint<>();
    private final HookPoint<BindHook> bind = new HookPoint<>();
    private final HookPoint<StanzaHook> stanzaReceived = new HookPoint<>();
    private final HookPoint<StanzaHook> stanzaIn = new HookPoint<>();
    private final HookPoint<StanzaHook> stanzaOut = new HookPoint<>();
    private final HookPoint<RoutingHook> routing = new HookPoint<>();
    private final HookPoint<DeliveryHook> delivery = new HookPoint<>();
    private final HookPoint<RemoteHook> remote = new HookPoint<>();
    private final HookPoint<IqReplyHook> iqReply = new HookPoint<>();
    private final HookPoint<SessionHook> sessionBound = new HookPoint<>();
    private final HookPoint<SessionHook> sessionClosed = new HookPoint<>();
    private final HookPoint<AccountHook> accountRemoved = new HookPoint<>();
    private final HookPoint<PresenceHook> presence = new HookPoint<>();
    private final HookPoint<RosterItemHook> rosterItemRemoved = new HookPoint<>();
    private final HookPoint<DiscoHook> disco = new HookPoint<>();

    /**
     * Connection or serial: what an address that a peer wrote is understood as.
     *
     * @return the point
     */
    public HookPoint<AddressHook> addresses() {
        return addresses;
    }

    /**
     * Connection: bytes as they come from the peer, after TLS and before the XML parser.
     *
     * @return the point
     */
    public HookPoint<BytesHook> bytesIn() {
        return bytesIn;
    }

    /**
     * Connection: bytes as they go to the peer, before TLS.
     *
     * @return the point
     */
    public HookPoint<BytesHook> bytesOut() {
        return bytesOut;
    }

    /**
     * Connection: the stream header that the peer sent, before the core judges it.
     *
     * @return the point
     */
    public HookPoint<HeaderHook> headerIn() {
        return headerIn;
    }

    /**
     * Connection: the response stream header, before it is written.
     *
     * @return the point
     */
    public HookPoint<HeaderHook> headerOut() {
        return headerOut;
    }

    /**
     * Connection: each top-level element that the peer sent, of whatever kind, before the core looks at it.
     *
     * @return the point
     */
    public HookPoint<ElementHook> elementIn() {
        return elementIn;
    }

    /**
     * Connection: each top-level element that goes to the peer, of whatever kind (features, TLS, SASL, stanzas, stream
     * errors), the last thing before it is written.
     *
     * @return the point
     */
    public HookPoint<ElementHook> elementOut() {
        return elementOut;
    }

    /**
     * Connection: the list of stream features, before it is written.
     *
     * @return the point
     */
    public HookPoint<FeatureHook> features() {
        return features;
    }

    /**
     * Connection: the answer to a STARTTLS request.
     *
     * @return the point
     */
    public HookPoint<StartTlsHook> startTls() {
        return startTls;
    }

    /** The points at which modules and faults take part in TLS itself. */
    public TlsHooks tls() {
        return tls;
    }

    /**
     * Connection: the outcome of each step of a SASL exchange.
     *
     * @return the point
     */
    public HookPoint<SaslHook> sasl() {
        return sasl;
    }

    /**
     * Connection: how the server ends a stream, by an error or without one.
     *
     * @return the point
     */
    public HookPoint<StreamEndHook> streamEnd() {
        return streamEnd;
    }

    /**
     * Serial: the outcome of a bind request, before it takes effect.
     *
     * @return the point
     */
    public HookPoint<BindHook> bind() {
        return bind;
    }

    /**
     * Serial: a stanza that a bound client sent, as it sent it, before it is validated and its {@code from} is stamped.
     *
     * @return the point
     */
    public HookPoint<StanzaHook> stanzaReceived() {
        return stanzaReceived;
    }

    /**
     * Serial: a valid stanza of a bound client with its {@code from} stamped, before it is routed. Here the server does
     * what it owes the sender: presence broadcast, outbound subscription stanzas, blocking and the like.
     *
     * @return the point
     */
    public HookPoint<StanzaHook> stanzaIn() {
        return stanzaIn;
    }

    /**
     * Serial: a stanza that is about to be sent to a bound client.
     *
     * @return the point
     */
    public HookPoint<StanzaHook> stanzaOut() {
        return stanzaOut;
    }

    /**
     * Serial: any stanza, whoever made it, before the router decides where it goes.
     *
     * @return the point
     */
    public HookPoint<RoutingHook> routing() {
        return routing;
    }

    /**
     * Serial: a message or presence for an address with a localpart at this domain, or an IQ for a full address: who
     * gets it.
     *
     * @return the point
     */
    public HookPoint<DeliveryHook> delivery() {
        return delivery;
    }

    /**
     * Serial: a stanza for another domain.
     *
     * @return the point
     */
    public HookPoint<RemoteHook> remote() {
        return remote;
    }

    /**
     * Serial: the answer that the server gives to an IQ request.
     *
     * @return the point
     */
    public HookPoint<IqReplyHook> iqReply() {
        return iqReply;
    }

    /**
     * Serial: a resource has been bound and its result sent.
     *
     * @return the point
     */
    public HookPoint<SessionHook> sessionBound() {
        return sessionBound;
    }

    /**
     * Serial: a bound session has ended, in whatever way; it is no longer in the directory.
     *
     * @return the point
     */
    public HookPoint<SessionHook> sessionClosed() {
        return sessionClosed;
    }

    /**
     * Serial: an account is being removed; its sessions have been closed, its stored data is still there.
     *
     * @return the point
     */
    public HookPoint<AccountHook> accountRemoved() {
        return accountRemoved;
    }

    /**
     * Serial: the broadcast presence of a session has changed and everybody entitled has been told; called by the module
     * that handles presence.
     *
     * @return the point
     */
    public HookPoint<PresenceHook> presence() {
        return presence;
    }

    /**
     * Serial: a user has removed an item from the roster; called by the module that handles the roster.
     *
     * @return the point
     */
    public HookPoint<RosterItemHook> rosterItemRemoved() {
        return rosterItemRemoved;
    }

    /**
     * Serial: what the server answers to service discovery (XEP-0030).
     *
     * @return the point
     */
    public HookPoint<DiscoHook> disco() {
        return disco;
    }
}
