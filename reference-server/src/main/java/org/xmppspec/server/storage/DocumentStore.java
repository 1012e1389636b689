package org.xmppspec.server.storage;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/** XML documents of accounts under names, such as vCards and last presence. */
public interface DocumentStore {
    /**
     * Stores a document in place of the one with the same name.
     *
     * @param account the bare address of the account
     * @param name what the document is, such as {@code vcard-temp}
     * @param document the document
     */
    void put(Jid account, String name, XmlElement document);

    /**
     * Reads a document.
     *
     * @param account the bare address of the account
     * @param name what the document is
     * @return the document, or empty
     */
    Optional<XmlElement> get(Jid account, String name);

    /**
     * Removes a document, if it is there.
     *
     * @param account the bare address of the account
     * @param name what the document is
     */
    void remove(Jid account, String name);

    /**
     * Removes all documents of an account.
     *
     * @param account the bare address of the account
     */
    void clear(Jid account);
}
