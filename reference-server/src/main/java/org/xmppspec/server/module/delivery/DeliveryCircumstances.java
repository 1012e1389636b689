package org.xmppspec.server.module.delivery;

/**
 * What the decision about a stanza depends on, besides its kind and type.
 *
 * @param accountExists whether there is such an account
 * @param address how the address relates to the account's resources
 * @param takesMessages whether a resource is available with a non-negative priority
 * @param sharesPresence whether the account lets the sender see its presence, by subscription or directed presence, or
 *     the sender is the account itself
 */
public record DeliveryCircumstances(
        boolean accountExists, AddressForm address, boolean takesMessages, boolean sharesPresence) {}
