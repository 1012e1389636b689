package org.xmppspec.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

class RosterStoreTest {
    private final RosterStore store = Storage.inMemory().rosters();
    private Jid juliet;
    private RosterItem romeo;
    private RosterItem nurse;

    @BeforeEach
    void makeItems() throws InvalidJidException {
        juliet = Jid.parse("juliet@example.com", AddressProfile.PRECIS);
        romeo = named("romeo@example.com", "Romeo");
        nurse = named("nurse@example.com", "Nurse");
    }

    private static RosterItem named(String contact, String name) throws InvalidJidException {
        return RosterItem.none(Jid.parse(contact, AddressProfile.PRECIS)).described(Optional.of(name), Set.of());
    }

    private List<Jid> changedSince(long version) {
        return store.changesSince(juliet, version).orElseThrow().stream()
                .map(RosterChange::contact)
                .toList();
    }

    @Test
    void eachContactHasOneChangeInTheOrderOfTheLast() {
        long before = store.version(juliet);
        store.put(juliet, romeo);
        store.put(juliet, nurse);
        store.put(juliet, romeo);

        assertEquals(List.of(nurse.contact(), romeo.contact()), changedSince(before));
        assertEquals(List.of(), changedSince(store.version(juliet)));
    }

    @Test
    void removalIsAChangeWithoutItem() {
        store.put(juliet, romeo);
        long before = store.version(juliet);
        store.remove(juliet, romeo.contact());

        List<RosterChange> changes = store.changesSince(juliet, before).orElseThrow();
        assertEquals(1, changes.size());
        assertEquals(Optional.empty(), changes.get(0).item());
    }

    @Test
    void whatClientsCannotSeeLeavesTheVersion() {
        store.put(juliet, romeo);
        long before = store.version(juliet);
        store.putUnseen(juliet, RosterItem.none(nurse.contact()));
        store.remove(juliet, nurse.contact());

        assertEquals(before, store.version(juliet));
    }

    @Test
    void versionIsUnknownAfterTheRosterWasCleared() {
        store.put(juliet, romeo);
        long before = store.version(juliet);
        store.clear(juliet);

        assertNotEquals(before, store.version(juliet));
        assertTrue(store.changesSince(juliet, before).isEmpty());
        assertTrue(store.changesSince(juliet, store.version(juliet) + 1).isEmpty());
    }
}
