package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** What a request to bind a resource comes to (RFC 6120 section 7). */
public sealed interface BindOutcome {
    /**
     * The resource is bound.
     *
     * @param address the full address of the session
     */
    record Bound(Jid address) implements BindOutcome {}

    /**
     * The request is refused.
     *
     * @param condition the condition of the error
     */
    record Refused(StanzaErrorCondition condition) implements BindOutcome {}
}
