package org.xmppspec.server.hook;

/**
 * Takes stanzas for other domains, such as those of components; if no hook does, the sender gets {@code
 * remote-server-not-found}.
 */
@FunctionalInterface
public interface RemoteHook {
    /**
     * Takes a stanza, or leaves it.
     *
     * @param stanza the stanza; its {@code to} is at another domain
     * @return true when this hook has dealt with the stanza
     */
    boolean send(Stanza stanza);
}
