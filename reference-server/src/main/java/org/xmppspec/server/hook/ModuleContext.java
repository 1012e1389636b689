package org.xmppspec.server.hook;

import java.time.Duration;
import java.util.Optional;
import org.xmppspec.server.storage.Storage;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

/** What a module can see of its server and do in it. */
public interface ModuleContext {
    /**
     * The domain that this server serves.
     *
     * @return the address of the server itself, without localpart and resourcepart
     */
    Jid domain();

    /**
     * The rules by which this server prepares and compares addresses.
     *
     * @return the profile
     */
    AddressProfile addressProfile();

    /**
     * Parses an address by the server's profile.
     *
     * @param address an address as it came over the wire
     * @return the prepared address
     * @throws InvalidJidException when it is not an address
     */
    default Jid parse(String address) throws InvalidJidException {
        return Jid.parse(address, addressProfile());
    }

    /**
     * Parses an address by the server's profile, where it does not matter why it cannot be one.
     *
     * @param address an address as it came over the wire
     * @return the prepared address, or empty when it is not an address
     */
    default Optional<Jid> tryParse(String address) {
        try {
            return Optional.of(parse(address));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    /**
     * What reads the addresses that peers write.
     *
     * @return the reader
     */
    Addresses addresses();

    /**
     * The points at which a module takes part in what the server does.
     *
     * @return the hooks
     */
    Hooks hooks();

    /**
     * The handlers of IQ requests, by scope and namespace of the payload.
     *
     * @return the registry to add handlers to
     */
    IqHandlers iq();

    /**
     * The bound sessions of all accounts.
     *
     * @return the directory
     */
    Sessions sessions();

    /**
     * Sends stanzas to wherever their {@code to} says.
     *
     * @return the router
     */
    Router router();

    /**
     * Accounts and their data.
     *
     * @return the stores
     */
    Storage storage();

    /**
     * Removes an account: ends its sessions with the stream error {@code not-authorized}, tells the hooks, and forgets the
     * account.
     *
     * @param account the bare address of the account
     * @return false when there is no such account
     */
    boolean removeAccount(Jid account);

    /**
     * Runs a task later, one at a time with all hooks; a task still waiting when the server closes is dropped.
     *
     * @param delay how long to wait
     * @param task what to run
     */
    void schedule(Duration delay, Runnable task);

    /**
     * Offers a service to other modules under a core interface; the last one offered wins.
     *
     * @param type the interface, one of the core
     * @param service what implements it
     * @param <T> the interface
     */
    <T> void share(Class<T> type, T service);

    /**
     * Finds what another module offers; to be asked when needed, not in {@code start}, because modules start in no
     * particular order.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the service, or empty when no module offers it
     */
    <T> Optional<T> shared(Class<T> type);
}
