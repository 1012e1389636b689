package org.xmppspec.server.module.roster;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * What a roster set asks for, checked by RFC 6121 sections 2.1.5 and 2.3.3.
 *
 * <p>The attributes {@code ask}, {@code approved} and any {@code subscription} but {@code remove} are not looked at: a
 * client cannot change them this way.
 *
 * @param contact whose item it is
 * @param name the handle, or empty; an empty attribute is the same as none (section 2.4.1)
 * @param groups the groups in the order in which they came
 * @param remove whether the item is to be removed
 */
record RosterSet(Jid contact, Optional<String> name, Set<String> groups, boolean remove) {
    /** The longest handle and the longest name of a group that the server accepts, in characters. */
    static final int MAX_LENGTH = 1023;

    /**
     * Reads the payload of a roster set.
     *
     * @param query the payload
     * @param addresses reads an address; empty when it is none
     * @return what it asks for
     * @throws RosterSetException when it breaks a rule
     */
    static RosterSet parse(XmlElement query, Function<String, Optional<Jid>> addresses) throws RosterSetException {
        List<XmlElement> items = query.children("item", Namespaces.ROSTER);
        if (items.size() != 1) {
            throw new RosterSetException(StanzaErrorCondition.BAD_REQUEST);
        }
        XmlElement item = items.get(0);
        Optional<String> name = item.attribute("name").filter(handle -> !handle.isEmpty());
        if (name.filter(handle -> handle.length() > MAX_LENGTH).isPresent()) {
            throw new RosterSetException(StanzaErrorCondition.NOT_ACCEPTABLE);
        }
        boolean remove = item.attribute("subscription").filter("remove"::equals).isPresent();
        return new RosterSet(contact(item, addresses), name, groups(item), remove);
    }

    private static Jid contact(XmlElement item, Function<String, Optional<Jid>> addresses) throws RosterSetException {
        String address =
                item.attribute("jid").orElseThrow(() -> new RosterSetException(StanzaErrorCondition.BAD_REQUEST));
        return addresses.apply(address).orElseThrow(() -> new RosterSetException(StanzaErrorCondition.JID_MALFORMED));
    }

    private static Set<String> groups(XmlElement item) throws RosterSetException {
        Map<String, String> byComparableName = new LinkedHashMap<>();
        for (XmlElement element : item.children("group", Namespaces.ROSTER)) {
            String group = element.text();
            if (group.isEmpty() || group.length() > MAX_LENGTH) {
                throw new RosterSetException(StanzaErrorCondition.NOT_ACCEPTABLE);
            }
            String comparable = Normalizer.normalize(group, Normalizer.Form.NFC);
            if (byComparableName.put(comparable, group) != null) {
                throw new RosterSetException(StanzaErrorCondition.BAD_REQUEST);
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(byComparableName.values()));
    }
}
