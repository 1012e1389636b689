package org.xmppspec.server.hook;

/**
 * Decides who gets a stanza for an address with a localpart at this domain (RFC 6121 section 8.5).
 *
 * <p>The first hook that takes the stanza ends the round. If none does, the core delivers to the session whose full
 * address matches, and otherwise answers messages and IQ requests with {@code service-unavailable} and drops presence.
 * IQ requests for a bare address never come here: the core gives them to the {@link IqHandlers} of the account.
 */
@FunctionalInterface
public interface DeliveryHook {
    /**
     * Delivers a stanza, stores, refuses or drops it.
     *
     * @param stanza the stanza; its {@code to} has a localpart and is at this domain, the account may not exist
     * @return true when this hook has dealt with the stanza, false to leave it to the next
     */
    boolean deliver(Stanza stanza);
}
