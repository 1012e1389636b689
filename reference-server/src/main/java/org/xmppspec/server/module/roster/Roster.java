package org.xmppspec.server.module.roster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.RosterAccess;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterChange;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.server.storage.RosterStore;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Reads and changes rosters, and pushes what has changed (RFC 6121 section 2.1.6). */
final class Roster implements RosterAccess {
    private final ModuleContext server;
    private final RosterStore store;
    private final RosterVersions versions = new RosterVersions();
    private long pushes;

    /**
     * Makes the access to the rosters of one server.
     *
     * @param server the server
     */
    Roster(ModuleContext server) {
        this.server = server;
        this.store = server.storage().rosters();
    }

    @Override
    public List<RosterItem> items(Jid account) {
        return store.items(account);
    }

    @Override
    public Optional<RosterItem> item(Jid account, Jid contact) {
        return store.item(account, contact);
    }

    @Override
    public void update(Jid account, RosterItem item) {
        Optional<XmlElement> before = store.item(account, item.contact()).flatMap(RosterXml::item);
        Optional<XmlElement> after = RosterXml.item(item);
        if (!before.equals(after)) {
            store.put(account, item);
            push(account, item.contact());
        } else if (after.isPresent() || item.request().isPresent()) {
            store.putUnseen(account, item);
        } else {
            store.remove(account, item.contact());
        }
    }

    /**
     * Stores an item as the client wants it, and pushes it even if nothing has changed (section 2.4.2).
     *
     * @param account the bare address of the account
     * @param item the item
     */
    void set(Jid account, RosterItem item) {
        store.put(account, item);
        push(account, item.contact());
    }

    @Override
    public void remove(Jid account, Jid contact) {
        store.remove(account, contact);
        push(account, contact);
    }

    /**
     * Writes the whole roster.
     *
     * @param account the bare address of the account
     */
    XmlElement whole(Jid account) {
        List<XmlElement> items = store.items(account).stream()
                .flatMap(item -> RosterXml.item(item).stream())
                .toList();
        return RosterXml.query(versions.write(store.version(account)), items);
    }

    /**
     * Finds what a client with a cached roster has missed.
     *
     * @param account the bare address of the account
     * @param version the version of the cache, as the client sent it
     * @return the changes in their order; empty Optional when the version is not known
     */
    Optional<List<RosterChange>> changesSince(Jid account, String version) {
        OptionalLong number = versions.read(version);
        return number.isPresent() ? store.changesSince(account, number.getAsLong()) : Optional.empty();
    }

    private void push(Jid account, Jid contact) {
        RosterChange change = new RosterChange(store.version(account), contact, store.item(account, contact));
        server.sessions().of(account).stream()
                .filter(ClientSession::interested)
                .forEach(session -> push(session, change));
    }

    /**
     * Sends a roster push to one session.
     *
     * @param session the session
     * @param change what has changed
     */
    void push(ClientSession session, RosterChange change) {
        XmlElement item = change.item().flatMap(RosterXml::item).orElseGet(() -> RosterXml.removed(change.contact()));
        pushes++;
        XmlElement iq = XmlElement.builder("iq", Namespaces.CLIENT)
                .attribute("type", "set")
                .attribute("id", "push-" + pushes)
                .child(RosterXml.query(versions.write(change.version()), List.of(item)))
                .build();
        session.send(Stanza.of(iq, session.account(), session.address()));
    }
}
