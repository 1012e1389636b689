package org.xmppspec.server.routing;

import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.storage.Storage;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;

/** Removes an account with everything that belongs to it; used under {@link Serial} only. */
final class AccountRemoval {
    private AccountRemoval() {}

    /**
     * Removes an account.
     *
     * @param server the domain
     * @param account the bare address of the account
     * @return false when there is no such account
     */
    static boolean remove(ModuleContext server, Jid account) {
        Storage storage = server.storage();
        if (!storage.accounts().exists(account)) {
            return false;
        }
        server.sessions()
                .of(account)
                .forEach(
                        session -> session.close(StreamErrorCondition.NOT_AUTHORIZED, "The account has been removed."));
        server.hooks().accountRemoved().forEach(hook -> hook.on(account));
        storage.accounts().remove(account);
        storage.rosters().clear(account);
        storage.offline().take(account);
        storage.documents().clear(account);
        return true;
    }
}
