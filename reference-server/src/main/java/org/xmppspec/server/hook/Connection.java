package org.xmppspec.server.hook;

import java.util.Optional;
import java.util.function.Supplier;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** One connection of a peer, with the stream that is open on it now and what has been negotiated. */
public interface Connection {
    /**
     * The identifier that the server gave the present stream.
     *
     * @return the id, empty before the first stream
     */
    String streamId();

    /**
     * Whether TLS protects the connection.
     *
     * @return true after the handshake
     */
    boolean secure();

    /**
     * The account that the peer has authenticated as.
     *
     * @return the bare address, or empty before SASL has succeeded
     */
    Optional<Jid> identity();

    /**
     * The session that was bound on the connection.
     *
     * @return the session, or empty before a resource is bound
     */
    Optional<ClientSession> session();

    /**
     * The language that the peer declared for its stream.
     *
     * @return the language tag, or empty when it declared none
     */
    Optional<String> language();

    /**
     * Sends an element in the present stream; it goes through the hooks on outgoing elements and bytes.
     *
     * @param element a child of the stream
     */
    void send(XmlElement element);

    /**
     * Sends bytes past all hooks.
     *
     * @param bytes what goes to the peer as it is, before TLS
     */
    void sendRaw(byte[] bytes);

    /**
     * Sends bytes past TLS, once TLS has begun.
     *
     * @param bytes what goes over TCP as it is
     */
    void sendUnderTls(byte[] bytes);

    /**
     * Ends the stream with an error, then closes.
     *
     * @param condition the condition
     * @param text an explanation for people; null for none
     */
    void end(StreamErrorCondition condition, String text);

    /** Ends the stream without an error, then closes. */
    void end();

    /** Cuts the TCP connection without a closing tag. */
    void cut();

    /** Resets the TCP connection, so that the peer gets RST. */
    void reset();

    /** Stops reading and writing for good, while the connection stays open. */
    void stall();

    /**
     * Keeps something of a module with the connection.
     *
     * @param type the class of what is kept, one per connection
     * @param initial makes the first value
     * @param <T> the class of what is kept
     * @return the value kept
     */
    <T> T data(Class<T> type, Supplier<T> initial);
}
