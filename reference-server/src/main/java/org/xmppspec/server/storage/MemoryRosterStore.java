package org.xmppspec.server.storage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.xmpp.jid.Jid;

/** Rosters in memory; the last change of each contact is kept, also that it was removed. */
final class MemoryRosterStore implements RosterStore {
    private static final class Roster {
        private final Map<Jid, RosterItem> items = new LinkedHashMap<>();
        private final Map<Jid, RosterChange> changes = new LinkedHashMap<>();
        private long version;

        private void changed(Jid contact, Optional<RosterItem> item) {
            version++;
            changes.put(contact, new RosterChange(version, contact, item));
        }
    }

    private final Map<Jid, Roster> rosters = new ConcurrentHashMap<>();

    private Roster roster(Jid account) {
        return rosters.computeIfAbsent(account, key -> new Roster());
    }

    @Override
    public synchronized List<RosterItem> items(Jid account) {
        return List.copyOf(roster(account).items.values());
    }

    @Override
    public synchronized Optional<RosterItem> item(Jid account, Jid contact) {
        return Optional.ofNullable(roster(account).items.get(contact));
    }

    @Override
    public synchronized void put(Jid account, RosterItem item) {
        Roster roster = roster(account);
        roster.items.put(item.contact(), item);
        roster.changed(item.contact(), Optional.of(item));
    }

    @Override
    public synchronized void remove(Jid account, Jid contact) {
        Roster roster = roster(account);
        if (roster.items.remove(contact) != null) {
            roster.changed(contact, Optional.empty());
        }
    }

    @Override
    public synchronized void clear(Jid account) {
        rosters.remove(account);
    }

    @Override
    public synchronized long version(Jid account) {
        return roster(account).version;
    }

    @Override
    public synchronized Optional<List<RosterChange>> changesSince(Jid account, long version) {
        Roster roster = roster(account);
        if (version < 0 || version > roster.version) {
            return Optional.empty();
        }
        return Optional.of(roster.changes.values().stream()
                .filter(change -> change.version() > version)
                .sorted(Comparator.comparingLong(RosterChange::version))
                .toList());
    }
}
