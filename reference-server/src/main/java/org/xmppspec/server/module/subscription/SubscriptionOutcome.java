package org.xmppspec.server.module.subscription;

import java.util.Optional;

/**
 * What a subscription stanza does to the account that sends or gets it.
 *
 * @param next the state after it
 * @param approved whether a pre-approval of the contact is on record after it (RFC 6121 section 3.4)
 * @param handedOn whether the stanza goes on: out to the contact, or in to the account's resources
 * @param reply the stanza that the server sends back on behalf of the account
 */
public record SubscriptionOutcome(
        SubscriptionState next, boolean approved, boolean handedOn, Optional<SubscriptionType> reply) {}
