package org.xmppspec.server.module.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRulesTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/xmppspec/server/module/delivery/delivery-rules.tsv",
            delimiter = '\t',
            useHeadersInDisplayName = true)
    void staysWithinTheRules(
            String id,
            String to,
            String account,
            String resources,
            String presence,
            String kind,
            String type,
            String allowed) {
        AddressForm form = switch (to) {
            case "bare" -> AddressForm.BARE;
            case "full-match" -> AddressForm.FULL_MATCH;
            case "full-nomatch" -> AddressForm.FULL_NO_MATCH;
            default -> throw new IllegalArgumentException(to);
        };
        boolean takesMessages = resources.equals("one") || resources.equals("many");
        DeliveryCircumstances circumstances =
                new DeliveryCircumstances(account.equals("exists"), form, takesMessages, !presence.equals("hidden"));

        Delivery decision = decide(circumstances, kind, type.equals("-") ? "" : type);

        Set<Delivery> outcomes =
                Arrays.stream(allowed.split("\\|")).map(Delivery::valueOf).collect(Collectors.toSet());
        assertTrue(outcomes.contains(decision), id + ": " + decision + " is not among " + outcomes);
    }

    private static Delivery decide(DeliveryCircumstances circumstances, String kind, String type) {
        return switch (kind) {
            case "message" -> DeliveryRules.message(circumstances, type);
            case "presence" -> DeliveryRules.presence(circumstances, type);
            default -> DeliveryRules.iq(circumstances, type);
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void messageWithoutOrOfUnknownTypeIsNormal(boolean takesMessages) {
        DeliveryCircumstances bare = new DeliveryCircumstances(true, AddressForm.BARE, takesMessages, false);
        Delivery normal = DeliveryRules.message(bare, "normal");

        assertEquals(normal, DeliveryRules.message(bare, ""));
        assertEquals(normal, DeliveryRules.message(bare, "shout"));
    }

    @Test
    void presenceOfUnknownTypeIsAnError() {
        DeliveryCircumstances bare = new DeliveryCircumstances(true, AddressForm.BARE, true, true);

        assertEquals(Delivery.BAD_REQUEST, DeliveryRules.presence(bare, "available"));
    }
}
