package org.xmppspec.server.module.subscription;

import java.util.Locale;
import java.util.Optional;

/** The four types of presence stanza that manage subscriptions (RFC 6121 section 3). */
public enum SubscriptionType {
    SUBSCRIBE,
    SUBSCRIBED,
    UNSUBSCRIBE,
    UNSUBSCRIBED;

    /**
     * Reads the type attribute of a presence stanza.
     *
     * @param type value of the attribute, empty when the stanza has none
     * @return the subscription type, or nothing for any other kind of presence
     */
    public static Optional<SubscriptionType> of(String type) {
        for (SubscriptionType candidate : values()) {
            if (candidate.attribute().equals(type)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns the value of the type attribute on the wire. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
