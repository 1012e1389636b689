package org.xmppspec.xmpp.stream;

/** Namespace names that XMPP uses. */
public final class Namespaces {
    /** The prefix {@code xml}, as in {@code xml:lang}. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** The root of a stream, stream features and stream errors. */
    public static final String STREAMS = "http://etherx.jabber.org/streams";
    /** Stanzas between client and server. */
    public static final String CLIENT = "jabber:client";
    /** Stanzas between servers. */
    public static final String SERVER = "jabber:server";
    /** Stream of an external component (XEP-0114). */
    public static final String COMPONENT = "jabber:component:accept";
    /** STARTTLS. */
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    /** SASL negotiation and its error conditions. */
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    /** Channel-binding types that a server offers (XEP-0440). */
    public static final String SASL_CHANNEL_BINDING = "urn:xmpp:sasl-cb:0";
    /** Resource binding. */
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    /** Session establishment, obsolete since RFC 6121. */
    public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    /** Stream error conditions. */
    public static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    /** Stanza error conditions. */
    public static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    /** Framing over WebSocket (RFC 7395). */
    public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    /** Roster (RFC 6121 section 2). */
    public static final String ROSTER = "jabber:iq:roster";
    /** Stream feature: roster versioning. */
    public static final String ROSTER_VERSIONING = "urn:xmpp:features:rosterver";
    /** Stream feature: pre-approval of subscriptions. */
    public static final String PRE_APPROVAL = "urn:xmpp:features:pre-approval";
    /** Service discovery: identities and features (XEP-0030). */
    public static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    /** Service discovery: items (XEP-0030). */
    public static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    /** Delayed delivery (XEP-0203). */
    public static final String DELAY = "urn:xmpp:delay";

    private Namespaces() {}
}
