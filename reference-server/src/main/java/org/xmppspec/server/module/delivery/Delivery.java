package org.xmppspec.server.module.delivery;

/** What the server does with a stanza for a local account (RFC 6121 section 8.5). */
public enum Delivery {
    /** Goes to the resource that the full JID names. */
    ADDRESSED_RESOURCE,
    /** Goes to the available resources with the highest non-negative priority. */
    MOST_AVAILABLE,
    /** Goes to each available resource with a non-negative priority. */
    ALL_NON_NEGATIVE,
    /** Goes to each available resource, whatever its priority. */
    ALL_AVAILABLE,
    /** Is kept until the account has a resource that takes messages. */
    STORE_OFFLINE,
    /** Is returned to the sender with the error service-unavailable. */
    SERVICE_UNAVAILABLE,
    /** Is returned to the sender with the error bad-request. */
    BAD_REQUEST,
    /** Is dropped without an answer. */
    IGNORE,
    /** Is answered by the server on behalf of the account. */
    ANSWER_FOR_ACCOUNT,
    /** Is a matter of the subscription rules (RFC 6121 section 3). */
    SUBSCRIPTION,
    /** Is a presence probe, answered by RFC 6121 section 4.3.2. */
    PROBE
}
