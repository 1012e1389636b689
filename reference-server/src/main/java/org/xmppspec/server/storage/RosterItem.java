package org.xmppspec.server.storage;

import java.util.Optional;
import java.util.Set;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * One contact in a roster, with the state of the subscriptions (RFC 6121 section 2.1.2 and appendix A).
 *
 * @param contact the bare address of the contact
 * @param name the name that the user gave, or empty
 * @param groups the groups that the contact is in
 * @param to whether the user is subscribed to the contact's presence
 * @param from whether the contact is subscribed to the user's presence
 * @param ask whether the user's request is pending (Pending Out)
 * @param approved whether the user has approved in advance
 * @param request the contact's request that the user has not answered (Pending In), or empty
 * @param listed whether clients see the item; a contact of whom only a request is known is not listed
 */
public record RosterItem(
        Jid contact,
        Optional<String> name,
        Set<String> groups,
        boolean to,
        boolean from,
        boolean ask,
        boolean approved,
        Optional<XmlElement> request,
        boolean listed) {
    /**
     * The item that stands for a contact nothing is known of.
     *
     * @param contact the bare address of the contact
     * @return an unlisted item in state None
     */
    public static RosterItem none(Jid contact) {
        return new RosterItem(contact, Optional.empty(), Set.of(), false, false, false, false, Optional.empty(), false);
    }

    /**
     * Copies the item with what its owner says about the contact; the copy is listed.
     *
     * @param newName the name that the user gives, or empty
     * @param newGroups the groups that the user puts the contact in
     * @return an item in the same state
     */
    public RosterItem described(Optional<String> newName, Set<String> newGroups) {
        return new RosterItem(contact, newName, newGroups, to, from, ask, approved, request, true);
    }

    /**
     * The {@code subscription} attribute for this state.
     *
     * @return none, to, from or both
     */
    public String subscription() {
        if (to) {
            return from ? "both" : "to";
        }
        return from ? "from" : "none";
    }
}
