package org.xmppspec.server.hook;

import java.util.Optional;
import java.util.function.Supplier;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * A connected resource: a client that has bound a resource to its stream.
 *
 * <p>To be used from serial hooks only (see the package), except where a method says otherwise.
 */
public interface ClientSession {
    /**
     * The full address of the session; from any thread.
     *
     * @return localpart, domainpart and resourcepart
     */
    Jid address();

    /**
     * The account of the session; from any thread.
     *
     * @return the bare address
     */
    default Jid account() {
        return address().bare();
    }

    /**
     * The connection that carries the session.
     *
     * @return the connection
     */
    Connection connection();

    /**
     * The presence that the client last broadcast.
     *
     * @return the stanza without type, or empty while the session is not an available resource
     */
    Optional<XmlElement> presence();

    /**
     * Records what the client broadcast; done by the module that handles presence.
     *
     * @param presence the stanza without type, or null when the session became unavailable
     * @param priority the priority in it, -128 to 127
     */
    void presence(XmlElement presence, int priority);

    /**
     * Whether the session is an available resource.
     *
     * @return true between initial and unavailable presence
     */
    default boolean available() {
        return presence().isPresent();
    }

    /**
     * The priority of the last presence.
     *
     * @return -128 to 127; 0 while the session is not available
     */
    int priority();

    /**
     * Whether the session has asked for the roster and so gets roster pushes.
     *
     * @return true for an interested resource
     */
    boolean interested();

    /** Makes the session an interested resource; done by the module that handles the roster. */
    void becomeInterested();

    /**
     * Sends a stanza to the client, whatever its {@code to} says; it goes through the hooks on outgoing stanzas.
     *
     * @param stanza the stanza
     */
    void send(Stanza stanza);

    /**
     * Ends the session with a stream error; it leaves the directory at once.
     *
     * @param condition the condition
     * @param text an explanation for people; null for none
     */
    void close(StreamErrorCondition condition, String text);

    /**
     * Keeps something of a module with the session, such as its directed presence.
     *
     * @param type the class of what is kept, one per session
     * @param initial makes the first value
     * @param <T> the class of what is kept
     * @return the value kept
     */
    <T> T data(Class<T> type, Supplier<T> initial);
}
