package org.xmppspec.server.module.delivery;

import static org.xmppspec.server.module.delivery.AddressForm.BARE;
import static org.xmppspec.server.module.delivery.AddressForm.FULL_MATCH;
import static org.xmppspec.server.module.delivery.AddressForm.FULL_NO_MATCH;

/**
 * The delivery decision of RFC 6121 section 8.5, as pure functions.
 *
 * <p>Where the section offers alternatives: messages for nobody are answered with an error (headlines silently
 * dropped), chat and normal messages go to the most available resources or into offline storage, and a subscription
 * request for an account that does not exist is answered with an error, as section 3.1.2 wants.
 */
public final class DeliveryRules {
    private DeliveryRules() {}

    /**
     * Decides about a message stanza.
     *
     * @param circumstances the recipient and how it is addressed
     * @param type value of the type attribute, empty for none; an unknown one counts as normal (section 5.2.2)
     */
    public static Delivery message(DeliveryCircumstances circumstances, String type) {
        if (circumstances.accountExists() && circumstances.address() == FULL_MATCH) {
            return Delivery.ADDRESSED_RESOURCE;
        }
        return switch (type) {
            case "error" -> Delivery.IGNORE;
            case "headline" -> headline(circumstances);
            case "groupchat" -> Delivery.SERVICE_UNAVAILABLE;
            case "chat" -> forPerson(circumstances);
            default -> circumstances.address() == BARE ? forPerson(circumstances) : Delivery.SERVICE_UNAVAILABLE;
        };
    }

    private static Delivery headline(DeliveryCircumstances circumstances) {
        boolean deliverable =
                circumstances.accountExists() && circumstances.address() == BARE && circumstances.takesMessages();
        return deliverable ? Delivery.ALL_NON_NEGATIVE : Delivery.IGNORE;
    }

    private static Delivery forPerson(DeliveryCircumstances circumstances) {
        if (!circumstances.accountExists()) {
            return Delivery.SERVICE_UNAVAILABLE;
        }
        return circumstances.takesMessages() ? Delivery.MOST_AVAILABLE : Delivery.STORE_OFFLINE;
    }

    /**
     * Decides about a presence stanza.
     *
     * @param circumstances the recipient and how it is addressed
     * @param type value of the type attribute, empty for none; an unknown one is an error (section 4.7.1)
     */
    public static Delivery presence(DeliveryCircumstances circumstances, String type) {
        return switch (type) {
            case "", "unavailable", "error" -> notification(circumstances);
            case "probe" -> Delivery.PROBE;
            case "subscribe" -> circumstances.accountExists() ? Delivery.SUBSCRIPTION : Delivery.SERVICE_UNAVAILABLE;
            case "subscribed", "unsubscribe", "unsubscribed" ->
                circumstances.accountExists() && circumstances.address() != FULL_NO_MATCH
                        ? Delivery.SUBSCRIPTION
                        : Delivery.IGNORE;
            default -> Delivery.BAD_REQUEST;
        };
    }

    private static Delivery notification(DeliveryCircumstances circumstances) {
        if (!circumstances.accountExists()) {
            return Delivery.IGNORE;
        }
        return switch (circumstances.address()) {
            case BARE -> Delivery.ALL_AVAILABLE;
            case FULL_MATCH -> Delivery.ADDRESSED_RESOURCE;
            case FULL_NO_MATCH -> Delivery.IGNORE;
        };
    }

    /**
     * Decides about an IQ stanza.
     *
     * @param circumstances the recipient and how it is addressed
     * @param type value of the type attribute
     */
    public static Delivery iq(DeliveryCircumstances circumstances, String type) {
        boolean request = type.equals("get") || type.equals("set");
        if (!circumstances.accountExists()) {
            return request ? Delivery.SERVICE_UNAVAILABLE : Delivery.IGNORE;
        }
        return switch (circumstances.address()) {
            case BARE -> request ? Delivery.ANSWER_FOR_ACCOUNT : Delivery.IGNORE;
            case FULL_MATCH ->
                request && !circumstances.sharesPresence() ? Delivery.SERVICE_UNAVAILABLE : Delivery.ADDRESSED_RESOURCE;
            case FULL_NO_MATCH -> request ? Delivery.SERVICE_UNAVAILABLE : Delivery.IGNORE;
        };
    }
}
