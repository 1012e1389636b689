package org.xmppspec.server.module.subscription;

import java.util.Optional;
import org.xmppspec.server.module.subscription.SubscriptionState.Link;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.xml.XmlElement;

/** Reads subscription states out of roster items and writes them back. */
final class Contact {
    private Contact() {}

    /**
     * Reads the state.
     *
     * @param item the item, listed or not
     */
    static SubscriptionState state(RosterItem item) {
        return SubscriptionState.of(
                link(item.to(), item.ask()), link(item.from(), item.request().isPresent()));
    }

    private static Link link(boolean granted, boolean pending) {
        if (granted) {
            return Link.GRANTED;
        }
        return pending ? Link.PENDING : Link.NONE;
    }

    /**
     * Writes what has become of an item.
     *
     * @param item the item before
     * @param outcome the outcome
     * @param stanza the stanza that led to it; kept if it is a new request of the contact
     */
    static RosterItem after(RosterItem item, SubscriptionOutcome outcome, XmlElement stanza) {
        SubscriptionState next = outcome.next();
        boolean to = next.to() == Link.GRANTED;
        boolean from = next.from() == Link.GRANTED;
        boolean ask = next.to() == Link.PENDING;
        Optional<XmlElement> request =
                next.from() == Link.PENDING ? item.request().or(() -> Optional.of(stanza)) : Optional.empty();
        boolean listed = item.listed() || to || from || ask || outcome.approved();
        return new RosterItem(
                item.contact(), item.name(), item.groups(), to, from, ask, outcome.approved(), request, listed);
    }
}
