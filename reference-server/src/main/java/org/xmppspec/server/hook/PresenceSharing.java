package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;

/**
 * Who may know that a resource is there (RFC 6121 section 8.5.3.1), as the module that handles presence offers it.
 *
 * <p>Found by {@code context.shared(PresenceSharing.class)}.
 */
@FunctionalInterface
public interface PresenceSharing {
    /**
     * Whether the session shares presence with an entity, by a subscription or by directed presence.
     *
     * @param session whose presence it is
     * @param entity who wants to know
     * @return true also for other resources of the same account
     */
    boolean shares(ClientSession session, Jid entity);
}
