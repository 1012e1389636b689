package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** An IQ of type get or set that the server answers, itself or on behalf of an account. */
public interface IqRequest {
    /**
     * The request.
     *
     * @return the stanza; on an unauthenticated stream without parsed addresses
     */
    Stanza stanza();

    /**
     * Whom the request is for.
     *
     * @return the scope in which the handler was found
     */
    IqScope scope();

    /**
     * The one child of the request.
     *
     * @return the payload
     */
    XmlElement payload();

    /**
     * Whether the request is of type set.
     *
     * @return true for set, false for get
     */
    default boolean isSet() {
        return stanza().type().equals("set");
    }

    /**
     * Who asks.
     *
     * @return the full address of the sender; null on an unauthenticated stream
     */
    default Jid from() {
        return stanza().from();
    }

    /**
     * The account that the request is for.
     *
     * @return the bare address in scope {@code ACCOUNT} or {@code NOBODY}, else null
     */
    Jid account();

    /**
     * Whether the sender asks about its own account.
     *
     * @return true in scope {@code ACCOUNT} when the bare address of the sender is the account's
     */
    default boolean isOwn() {
        return account() != null && account().equals(from().bare());
    }

    /**
     * The session that asks.
     *
     * @return the session, or empty when the sender is not a client of this server
     */
    Optional<ClientSession> session();

    /**
     * The connection that asks.
     *
     * @return the connection; empty when the sender is not a client of this server
     */
    Optional<Connection> connection();

    /** Answers with an empty result, at once. */
    void answer();

    /**
     * Answers with a result, at once.
     *
     * @param payload the content of the result
     */
    void answer(XmlElement payload);

    /**
     * Answers with an error of the condition's usual type, at once.
     *
     * @param condition the condition
     */
    void refuse(StanzaErrorCondition condition);

    /**
     * Answers with an error, at once.
     *
     * @param error the error
     */
    void refuse(StanzaError error);
}
