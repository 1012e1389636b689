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
        private final long first;
        private long version;

        private Roster(long first) {
            this.first = first;
            version = first;
        }

        private void changed(long newVersion, Jid contact, Optional<RosterItem> item) {
            version = newVersion;
            changes.put(contact, new RosterChange(newVersion, contact, item));
        }
    }

    private long lastVersion;

    private final Map<Jid, Roster> rosters = new ConcurrentHashMap<>();

    private Roster roster(Jid account) {
        return rosters.computeIfAbsent(account, key -> new Roster(++lastVersion));
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
        putUnseen(account, item);
        roster(account).changed(++lastVersion, item.contact(), Optional.of(item));
    }

    @Override
    public synchronized void putUnseen(Jid account, RosterItem item) {
        roster(account).items.put(item.contact(), item);
    }

    @Override
    public synchronized void remove(Jid account, Jid contact) {
        Roster roster = roster(account);
        RosterItem removed = roster.items.remove(contact);
        if (removed != null && removed.listed()) {
            roster.changed(++lastVersion, contact, Optional.empty());
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
        if (version < roster.first || version > roster.version) {
            return Optional.empty();
        }
        return Optional.of(roster.changes.values().stream()
                .filter(change -> change.version() > version)
                .sorted(Comparator.comparingLong(RosterChange::version))
                .toList());
    }
}
