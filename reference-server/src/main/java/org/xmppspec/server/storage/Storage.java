package org.xmppspec.server.storage;

/**
 * All stores of one server.
 *
 * @param accounts the accounts
 * @param rosters their rosters
 * @param offline messages that wait for them
 * @param documents their documents
 */
public record Storage(AccountStore accounts, RosterStore rosters, OfflineStore offline, DocumentStore documents) {
    /**
     * Stores that live in memory and end with the server.
     *
     * @return empty stores
     */
    public static Storage inMemory() {
        return new Storage(
                new MemoryAccountStore(), new MemoryRosterStore(), new MemoryOfflineStore(), new MemoryDocumentStore());
    }
}
