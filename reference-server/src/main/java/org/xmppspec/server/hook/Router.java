package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Sends stanzas to wherever their {@code to} says; to be used from serial hooks only. */
public interface Router {
    /**
     * Routes a stanza as if its sender had just sent it: to the server, to an account, or to another domain.
     *
     * @param stanza a stanza with {@code from} and {@code to}
     */
    void route(Stanza stanza);

    /**
     * Answers a stanza with an error of the condition's usual type; does nothing if the stanza is itself an error or an
     * IQ result, since these are never answered (RFC 6120 sections 8.2.3 and 8.3.1).
     *
     * @param stanza the stanza that cannot be served
     * @param condition the condition
     */
    void refuse(Stanza stanza, StanzaErrorCondition condition);

    /**
     * Answers a stanza with an error, as {@link #refuse(Stanza, StanzaErrorCondition)}.
     *
     * @param stanza the stanza that cannot be served
     * @param error the error
     */
    void refuse(Stanza stanza, StanzaError error);

    /**
     * Whether an address belongs to this server.
     *
     * @param address any address
     * @return true when its domainpart is the server's
     */
    boolean isLocal(Jid address);
}
