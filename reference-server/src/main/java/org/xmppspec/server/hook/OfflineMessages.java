package org.xmppspec.server.hook;

/**
 * Offline storage, as its module offers it to the one that delivers messages.
 *
 * <p>Found by {@code context.shared(OfflineMessages.class)}.
 */
@FunctionalInterface
public interface OfflineMessages {
    /**
     * Takes a message for an account that has no resource for it now.
     *
     * @param message the message; the account exists
     * @return false when there is no room, so that the sender must be told
     */
    boolean store(Stanza message);
}
