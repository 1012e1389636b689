package org.xmppspec.server.module.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionRulesTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/xmppspec/server/module/subscription/subscription-chart.tsv",
            delimiter = '\t',
            useHeadersInDisplayName = true)
    void followsTheChart(
            String id,
            String direction,
            String type,
            SubscriptionState state,
            String handedOn,
            SubscriptionState next,
            String reply,
            String approval) {
        SubscriptionType stanza = SubscriptionType.of(type).orElseThrow();
        SubscriptionOutcome outcome = direction.equals("out")
                ? SubscriptionRules.outbound(state, false, stanza)
                : SubscriptionRules.inbound(state, false, stanza);

        assertEquals(next, outcome.next(), id);
        assertEquals(handedOn.equals("yes"), outcome.handedOn(), id);
        assertEquals(reply, outcome.reply().map(SubscriptionType::attribute).orElse("-"), id);
        assertEquals(approval.equals("grant"), outcome.approved(), id);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionState.class,
            names = {"NONE", "NONE_PENDING_OUT", "TO"})
    void approvedRequestIsAnsweredAndNotDelivered(SubscriptionState state) {
        SubscriptionOutcome outcome = SubscriptionRules.inbound(state, true, SubscriptionType.SUBSCRIBE);

        assertEquals(SubscriptionState.Link.GRANTED, outcome.next().from());
        assertEquals(state.to(), outcome.next().to());
        assertEquals(Optional.of(SubscriptionType.SUBSCRIBED), outcome.reply());
        assertFalse(outcome.handedOn());
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionState.class,
            names = {"NONE", "NONE_PENDING_OUT", "TO"})
    void cancelledPreApprovalGoesNoFurther(SubscriptionState state) {
        SubscriptionOutcome outcome = SubscriptionRules.outbound(state, true, SubscriptionType.UNSUBSCRIBED);

        assertEquals(state, outcome.next());
        assertFalse(outcome.approved());
        assertFalse(outcome.handedOn());
    }

    @Test
    void inboundCancellationLeavesPreApprovalAlone() {
        SubscriptionOutcome outcome =
                SubscriptionRules.inbound(SubscriptionState.TO, true, SubscriptionType.UNSUBSCRIBED);

        assertEquals(SubscriptionState.NONE, outcome.next());
        assertTrue(outcome.approved());
    }

    @Test
    void otherPresenceIsNoSubscriptionStanza() {
        assertEquals(Optional.empty(), SubscriptionType.of(""));
        assertEquals(Optional.empty(), SubscriptionType.of("probe"));
        assertEquals(Optional.empty(), SubscriptionType.of("SUBSCRIBE"));
    }
}
