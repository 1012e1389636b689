package org.xmppspec.cli.option;

import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

/**
 * Addresses as a person types them, brought to the form in which servers write them (RFC 7622): what comes over the wire
 * is compared with them. What cannot be an address stays as it is; the server will say so.
 */
public final class Addresses {
    private Addresses() {}

    /**
     * Prepares a domain.
     *
     * @param domain such as {@code Example.org}
     */
    public static String domainpart(String domain) {
        try {
            return Jid.parse(domain, AddressProfile.PRECIS).domainpart();
        } catch (InvalidJidException e) {
            return domain;
        }
    }

    /**
     * Prepares the user name of a bare JID.
     *
     * @param bareJid such as {@code Romeo@example.org}
     */
    public static String localpart(String bareJid) {
        try {
            return Jid.parse(bareJid, AddressProfile.PRECIS).localpart();
        } catch (InvalidJidException e) {
            return bareJid.substring(0, bareJid.indexOf('@'));
        }
    }
}
