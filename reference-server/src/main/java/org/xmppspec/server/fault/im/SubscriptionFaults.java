package org.xmppspec.server.fault.im;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceChange;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/** Faults in presence subscriptions (RFC 6121 section 3). */
public final class SubscriptionFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "subscription-from-full-address",
                                "Subscription stanzas come from a full address.",
                                SubscriptionFaults::fromFullAddress,
                                "RFC6121-3-1",
                                "RFC6121-3.1.2-7")
                        .andSo("RFC6121-3.1.3-11", "RFC6121-3.1.3-12", "RFC6121-3.1.3-13"),
                Fault.of(
                        "subscription-without-ask",
                        "A pending request is not shown in the roster push.",
                        SubscriptionFaults::withoutAsk,
                        "RFC6121-3.1.2-9"),
                Fault.of(
                                "subscription-approved-by-server",
                                "Requests are approved without asking anybody.",
                                server -> PreApprovalFaults.approveInAdvance(server, true),
                                "RFC6121-3.1.3-5")
                        .andSo("RFC6121-3.1.3-11", "RFC6121-3.1.3-12", "RFC6121-3.1.3-13"),
                Fault.of(
                        "subscription-request-not-delivered",
                        "Requests do not reach available resources.",
                        SubscriptionFaults::requestNotDelivered,
                        "RFC6121-3.1.3-9",
                        "RFC6121-3.1.3-6"),
                Fault.of(
                                "subscription-request-not-kept",
                                "Requests for a contact that is away are lost.",
                                SubscriptionFaults::requestNotKept,
                                "RFC6121-3.1.3-11")
                        .andSo("RFC6121-3.1.3-12", "RFC6121-3.1.3-13"),
                Fault.of(
                        "subscription-request-not-repeated",
                        "A request is delivered at one log-in only.",
                        SubscriptionFaults::requestNotRepeated,
                        "RFC6121-3.1.3-12"),
                Fault.of(
                        "subscription-request-makes-item",
                        "A request puts its sender into the contact's roster.",
                        SubscriptionFaults::requestMakesItem,
                        "RFC6121-3.1.3-14",
                        "RFC6121-A.1-1"),
                Fault.of(
                        "subscription-approval-without-presence",
                        "A new subscriber is not shown who is there.",
                        SubscriptionFaults::approvalWithoutPresence,
                        "RFC6121-3.1.5-3"),
                Fault.of(
                        "subscription-push-before-approval",
                        "The roster push comes before the approval.",
                        server -> pushFirst(server, "subscribed"),
                        "RFC6121-3.1.6-3"),
                Fault.of(
                        "subscription-cancelled-while-available",
                        "Presence is not hidden before a cancellation.",
                        SubscriptionFaults::cancelledWhileAvailable,
                        "RFC6121-3.2.2-5",
                        "RFC6121-3.2.3-4"),
                Fault.of(
                        "subscription-cancellation-lost",
                        "A cancellation does not reach the subscriber.",
                        server ->
                                Tampering.loseDelivered(server, stanza -> Tampering.isPresence(stanza, "unsubscribed")),
                        "RFC6121-3.2.2-6",
                        "RFC6121-3.2.2-4",
                        "RFC6121-A.3.4-1",
                        "RFC6121-3.2.3-2.1"),
                Fault.of(
                        "subscription-push-before-cancellation",
                        "The roster push comes before the cancellation.",
                        server -> pushFirst(server, "unsubscribed"),
                        "RFC6121-3.2.3-3"),
                Fault.of(
                                "subscription-kept-after-unsubscribe",
                                "The contact's server ignores an unsubscribe.",
                                server -> Tampering.loseDelivered(
                                        server, stanza -> Tampering.isPresence(stanza, "unsubscribe")),
                                "RFC6121-A.3.2-1",
                                "RFC6121-3.3.3-2.1",
                                "RFC6121-3.3.3-2.2")
                        .andSo("RFC6121-8.5.3.1-5"));
    }

    private static boolean isSubscriptionStanza(Stanza stanza) {
        return List.of("subscribe", "subscribed", "unsubscribe", "unsubscribed").stream()
                .anyMatch(type -> Tampering.isPresence(stanza, type));
    }

    private static void fromFullAddress(ModuleContext server) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) ->
                                List.of(isSubscriptionStanza(stanza) ? fromSomeResource(server, stanza) : stanza));
    }

    static Stanza fromSomeResource(ModuleContext server, Stanza stanza) {
        return server.sessions().of(stanza.from()).stream()
                .findFirst()
                .map(session -> stanza.withFrom(session.address()))
                .orElse(stanza);
    }

    private static void withoutAsk(ModuleContext server) {
        Tampering.changeSent(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq, query -> Tampering.withEachChild(query, item -> item.withoutAttribute("ask"))));
    }

    private static void requestNotDelivered(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isPresence(stanza, "subscribe")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "subscribe")));
    }

    private static void requestNotKept(ModuleContext server) {
        Tampering.loseDelivered(
                server,
                stanza -> Tampering.isPresence(stanza, "subscribe")
                        && server.sessions().available(stanza.to()).isEmpty());
    }

    private static void requestNotRepeated(ModuleContext server) {
        server.hooks().presence().add(HookPoint.LAST, (session, change) -> {
            if (change == PresenceChange.INITIAL) {
                Jid account = session.account();
                server.storage().rosters().items(account).stream()
                        .filter(item -> item.request().isPresent() && !item.listed())
                        .forEach(item -> server.storage().rosters().remove(account, item.contact()));
            }
        });
    }

    private static void requestMakesItem(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "subscribe")) {
                Jid account = stanza.to().bare();
                RosterItem item = Tampering.item(server, account, stanza.from().bare());
                server.storage().rosters().put(account, item.described(item.name(), item.groups()));
            }
            return false;
        });
    }

    private static void approvalWithoutPresence(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "subscribed")));
    }

    /** A stanza that is held back until the next roster push of the same session. */
    private static final class Held {
        private Stanza stanza;
    }

    static void pushFirst(ModuleContext server, String type) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            Held held = session.data(Held.class, Held::new);
            if (Tampering.isPresence(stanza, type) && session.interested()) {
                held.stanza = stanza;
                return List.of();
            }
            if (!Tampering.isRosterSet(stanza) || held.stanza == null) {
                return List.of(stanza);
            }
            List<Stanza> swapped = List.of(stanza, held.stanza);
            held.stanza = null;
            return swapped;
        });
    }

    private static void cancelledWhileAvailable(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "unsubscribed")));
    }
}
