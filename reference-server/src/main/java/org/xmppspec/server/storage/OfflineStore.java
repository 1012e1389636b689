package org.xmppspec.server.storage;

import java.util.List;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/** Messages that wait for their account to come online. */
public interface OfflineStore {
    /**
     * Keeps a message behind those that wait already.
     *
     * @param account the bare address of the account
     * @param message the message, with its delay stamp
     */
    void add(Jid account, XmlElement message);

    /**
     * Takes all messages out.
     *
     * @param account the bare address of the account
     * @return the messages in the order in which they came
     */
    List<XmlElement> take(Jid account);

    /**
     * Counts the messages that wait.
     *
     * @param account the bare address of the account
     * @return how many there are
     */
    int count(Jid account);
}
