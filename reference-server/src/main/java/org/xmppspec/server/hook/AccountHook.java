package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;

/** Is told about an account. */
@FunctionalInterface
public interface AccountHook {
    /**
     * Takes note of what has happened to the account.
     *
     * @param account the bare address of the account
     */
    void on(Jid account);
}
