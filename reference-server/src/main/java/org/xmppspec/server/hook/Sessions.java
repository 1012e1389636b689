package org.xmppspec.server.hook;

import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/** The directory of bound sessions; to be used from serial hooks only. */
public interface Sessions {
    /**
     * All sessions of an account, available or not.
     *
     * @param account an address of the account; its resourcepart does not count
     * @return the sessions in the order in which they were bound, as they are now
     */
    List<ClientSession> of(Jid account);

    /**
     * The available resources of an account.
     *
     * @param account an address of the account; its resourcepart does not count
     * @return the sessions that have sent initial presence, in the order in which they were bound
     */
    default List<ClientSession> available(Jid account) {
        return of(account).stream().filter(ClientSession::available).toList();
    }

    /**
     * The session with exactly this address.
     *
     * @param address a full address
     * @return the session, available or not
     */
    Optional<ClientSession> at(Jid address);

    /**
     * All sessions of all accounts.
     *
     * @return the sessions as they are now
     */
    List<ClientSession> all();
}
