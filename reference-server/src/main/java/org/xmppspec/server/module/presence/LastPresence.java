package org.xmppspec.server.module.presence;

import java.time.Instant;
import org.xmppspec.server.storage.DocumentStore;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.Delay;
import org.xmppspec.xmpp.xml.XmlElement;

/** When accounts that are away went (RFC 6121 section 4.3.2, third rule). */
final class LastPresence {
    private static final String NAME = "last-presence";

    private final DocumentStore documents;

    /**
     * Makes the record of one server.
     *
     * @param documents where it is kept
     */
    LastPresence(DocumentStore documents) {
        this.documents = documents;
    }

    /**
     * Notes that a resource has become unavailable now; its words are not kept.
     *
     * @param account the bare address of the account
     */
    void left(Jid account) {
        XmlElement unavailable = PresenceStanzas.unavailable().withChild(Delay.of(account, Instant.now()));
        documents.put(account, NAME, unavailable);
    }

    /**
     * Makes the presence that answers a probe while no resource is available.
     *
     * @param account the bare address of the account
     * @return unavailable presence, with a delay stamp when a resource has been available before
     */
    XmlElement of(Jid account) {
        return documents.get(account, NAME).orElseGet(PresenceStanzas::unavailable);
    }
}
