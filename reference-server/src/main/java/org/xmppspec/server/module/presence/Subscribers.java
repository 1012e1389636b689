package org.xmppspec.server.module.presence;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceSharing;
import org.xmppspec.server.hook.RosterAccess;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/** Who is entitled to whose presence, by roster and directed presence. */
final class Subscribers implements PresenceSharing {
    private final ModuleContext server;

    /**
     * Makes the lists of one server.
     *
     * @param server the server
     */
    Subscribers(ModuleContext server) {
        this.server = server;
    }

    private List<RosterItem> items(Jid account) {
        return server.shared(RosterAccess.class)
                .map(roster -> roster.items(account))
                .orElse(List.of());
    }

    /**
     * Lists the contacts that are subscribed to an account.
     *
     * @param account the bare address of the account
     * @return their addresses
     */
    List<Jid> of(Jid account) {
        return items(account).stream()
                .filter(RosterItem::from)
                .map(RosterItem::contact)
                .toList();
    }

    /**
     * Lists the contacts that an account is subscribed to.
     *
     * @param account the bare address of the account
     * @return their addresses
     */
    List<Jid> subscriptionsOf(Jid account) {
        return items(account).stream()
                .filter(RosterItem::to)
                .map(RosterItem::contact)
                .toList();
    }

    /**
     * Whether an entity may see the presence of all resources of an account.
     *
     * @param account the bare address of the account
     * @param entity who wants to see it
     * @return true for subscribers and for the account itself
     */
    boolean includes(Jid account, Jid entity) {
        return entity.bare().equals(account) || isSubscribed(account, entity.bare());
    }

    private boolean isSubscribed(Jid account, Jid contact) {
        Optional<RosterItem> item = server.shared(RosterAccess.class).flatMap(roster -> roster.item(account, contact));
        return item.filter(RosterItem::from).isPresent();
    }

    @Override
    public boolean shares(ClientSession session, Jid entity) {
        return includes(session.account(), entity)
                || DirectedPresence.of(session).reaches(entity);
    }
}
