package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;

/** What happens when a client asks for a resource that is in use (RFC 6120 section 7.7.2.2). */
@FunctionalInterface
public interface ConflictPolicy {
    /**
     * Resolves a conflict; a policy that hands the address over must close the existing session itself.
     *
     * @param existing the session that has the address
     * @param wanted the address that both want
     * @return what the new client is told
     */
    BindOutcome resolve(ClientSession existing, Jid wanted);
}
