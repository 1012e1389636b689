package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.JidPart;
import org.xmppspec.xmpp.jid.WrittenAddress;

/** Sees and changes what the server understands an address as that a peer wrote. */
public interface AddressHook {
    /**
     * Decides how an address is taken apart; not called where the protocol carries only a part.
     *
     * @param slot where the address stands
     * @param address the address as it was written
     * @param parts the parts so far, not prepared
     * @return the parts to go on with
     */
    default WrittenAddress split(AddressSlot slot, String address, WrittenAddress parts) {
        return parts;
    }

    /**
     * Decides what a part is after preparation.
     *
     * @param slot where the address stands
     * @param part which part it is
     * @param written the part as it was written
     * @param prepared the prepared part so far; empty when the part is refused
     * @return what to go on with
     */
    default Optional<String> prepare(AddressSlot slot, JidPart part, String written, Optional<String> prepared) {
        return prepared;
    }
}
