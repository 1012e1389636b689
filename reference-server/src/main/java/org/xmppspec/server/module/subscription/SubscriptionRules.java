package org.xmppspec.server.module.subscription;

import static org.xmppspec.server.module.subscription.SubscriptionState.Link.GRANTED;
import static org.xmppspec.server.module.subscription.SubscriptionState.Link.NONE;
import static org.xmppspec.server.module.subscription.SubscriptionState.Link.PENDING;

import java.util.Optional;
import org.xmppspec.server.module.subscription.SubscriptionState.Link;

/**
 * The tables of RFC 6121 appendix A with the pre-approvals of section 3.4, as pure functions.
 *
 * <p>Where appendix A and the prose of section 3 disagree about inbound unsubscribe and unsubscribed (README of the
 * specification notes), the appendix is followed. A pre-approval is used up by the request that it answers, which
 * section 3.4.2 leaves to the server.
 */
public final class SubscriptionRules {
    private SubscriptionRules() {}

    /**
     * Decides about a stanza that the account itself sends to the contact (appendix A.2).
     *
     * @param state the state before
     * @param approved whether the account pre-approved the contact
     * @param type the stanza
     */
    public static SubscriptionOutcome outbound(SubscriptionState state, boolean approved, SubscriptionType type) {
        Link to = state.to();
        Link from = state.from();
        return switch (type) {
            case SUBSCRIBE -> outcome(to == NONE ? PENDING : to, from, approved, true);
            case UNSUBSCRIBE -> outcome(NONE, from, approved, true);
            case SUBSCRIBED ->
                from == PENDING
                        ? outcome(to, GRANTED, false, true)
                        : outcome(to, from, approved || from == NONE, false);
            case UNSUBSCRIBED -> outcome(to, NONE, false, from != NONE);
        };
    }

    /**
     * Decides about a stanza that the contact sends to the account (appendix A.3).
     *
     * @param state the state before
     * @param approved whether the account pre-approved the contact
     * @param type the stanza
     */
    public static SubscriptionOutcome inbound(SubscriptionState state, boolean approved, SubscriptionType type) {
        Link to = state.to();
        Link from = state.from();
        return switch (type) {
            case SUBSCRIBE -> request(to, from, approved);
            case UNSUBSCRIBE ->
                from == NONE
                        ? outcome(to, NONE, approved, false)
                        : outcome(to, NONE, approved, true, SubscriptionType.UNSUBSCRIBED);
            case SUBSCRIBED ->
                to == PENDING ? outcome(GRANTED, from, approved, true) : outcome(to, from, approved, false);
            case UNSUBSCRIBED -> outcome(NONE, from, approved, to != NONE);
        };
    }

    private static SubscriptionOutcome request(Link to, Link from, boolean approved) {
        if (from == GRANTED) {
            return outcome(to, from, approved, false, SubscriptionType.SUBSCRIBED);
        }
        if (approved) {
            return outcome(to, GRANTED, false, false, SubscriptionType.SUBSCRIBED);
        }
        return outcome(to, PENDING, false, from == NONE);
    }

    private static SubscriptionOutcome outcome(Link to, Link from, boolean approved, boolean handedOn) {
        return new SubscriptionOutcome(SubscriptionState.of(to, from), approved, handedOn, Optional.empty());
    }

    private static SubscriptionOutcome outcome(
            Link to, Link from, boolean approved, boolean handedOn, SubscriptionType reply) {
        return new SubscriptionOutcome(SubscriptionState.of(to, from), approved, handedOn, Optional.of(reply));
    }
}
