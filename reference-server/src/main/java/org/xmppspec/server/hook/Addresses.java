package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/**
 * Reads the addresses that peers write: prepares and checks them by the profile of the server, and lets the hooks on
 * addresses have their say; from any thread.
 */
public interface Addresses {
    /**
     * Reads an address.
     *
     * @param slot where it stands
     * @param address the address as it was written
     * @return the prepared address, or empty when it is none
     */
    Optional<Jid> read(AddressSlot slot, String address);

    /**
     * Reads an address that may be missing.
     *
     * @param slot where it stands
     * @param address the address as it was written, or empty
     * @return the prepared address, or empty when there is none
     */
    default Optional<Jid> read(AddressSlot slot, Optional<String> address) {
        return address.flatMap(written -> read(slot, written));
    }

    /**
     * Reads the name of an account of this server.
     *
     * @param slot where it stands
     * @param localpart the name as it was written
     * @return the bare address, or empty when the name is no localpart
     */
    Optional<Jid> account(AddressSlot slot, String localpart);

    /**
     * Reads a resource.
     *
     * @param slot where it stands
     * @param account the bare address that it belongs to
     * @param resourcepart the resource as it was written
     * @return the full address, or empty when the text is no resourcepart
     */
    Optional<Jid> resource(AddressSlot slot, Jid account, String resourcepart);
}
