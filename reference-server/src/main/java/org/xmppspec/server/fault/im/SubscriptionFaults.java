package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceChange;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

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
                        "RFC6121-3.1.2-7"),
                Fault.of(
                        "subscription-without-ask",
                        "A pending request is not shown in the roster push.",
                        SubscriptionFaults::withoutAsk,
                        "RFC6121-3.1.2-9"),
                Fault.of(
                        "subscription-approved-by-server",
                        "Requests are approved without asking anybody.",
                        server -> approveInAdvance(server, true),
                        "RFC6121-3.1.3-5"),
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
                        "RFC6121-3.1.3-11"),
                Fault.of(
                        "subscription-request-not-repeated",
                        "A request is delivered at one log-in only.",
                        SubscriptionFaults::requestNotRepeated,
                        "RFC6121-3.1.3-12"),
                Fault.of(
                        "subscription-request-makes-item",
                        "A request puts its sender into the contact's roster.",
                        SubscriptionFaults::requestMakesItem,
                        "RFC6121-3.1.3-14"),
                Fault.of(
                        "subscription-repeated-request-unanswered",
                        "A subscriber that asks again gets no answer.",
                        SubscriptionFaults::repeatedRequestUnanswered,
                        "RFC6121-3.1.3-7"),
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
                        "RFC6121-3.2.2-5"),
                Fault.of(
                        "subscription-cancellation-lost",
                        "A cancellation does not reach the subscriber.",
                        server ->
                                Tampering.loseDelivered(server, stanza -> Tampering.isPresence(stanza, "unsubscribed")),
                        "RFC6121-3.2.2-6",
                        "RFC6121-3.2.2-4"),
                Fault.of(
                        "subscription-push-before-cancellation",
                        "The roster push comes before the cancellation.",
                        server -> pushFirst(server, "unsubscribed"),
                        "RFC6121-3.2.3-3"),
                Fault.of(
                        "subscription-kept-after-unsubscribe",
                        "The contact's server ignores an unsubscribe.",
                        server ->
                                Tampering.loseDelivered(server, stanza -> Tampering.isPresence(stanza, "unsubscribe")),
                        "RFC6121-3.3.3-2.1",
                        "RFC6121-3.3.3-2.2"),
                Fault.of(
                        "pre-approval-not-offered",
                        "Pre-approval is served but not advertised.",
                        server -> Tampering.hideFeature(server, Namespaces.PRE_APPROVAL),
                        "RFC6121-3.4-2"),
                Fault.of(
                        "pre-approval-routed",
                        "A pre-approval is sent to the contact.",
                        SubscriptionFaults::preApprovalRouted,
                        "RFC6121-3.4.2-7"),
                Fault.of(
                        "pre-approval-forgotten",
                        "A request that was approved before has to be approved again.",
                        server -> approveInAdvance(server, false),
                        "RFC6121-3.4.2-8"));
    }

    private static boolean isSubscriptionStanza(Stanza stanza) {
        return List.of("subscribe", "subscribed", "unsubscribe", "unsubscribed").stream()
                .anyMatch(type -> Tampering.isPresence(stanza, type));
    }

    private static void fromFullAddress(ModuleContext server) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            Optional<Jid> full = server.sessions().of(stanza.from()).stream()
                    .map(ClientSession::address)
                    .findFirst();
            return List.of(
                    isSubscriptionStanza(stanza) ? full.map(stanza::withFrom).orElse(stanza) : stanza);
        });
    }

    private static void withoutAsk(ModuleContext server) {
        Tampering.changeSent(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq, query -> Tampering.withEachChild(query, item -> item.withoutAttribute("ask"))));
    }

    private static RosterItem item(ModuleContext server, Jid account, Jid contact) {
        return server.storage().rosters().item(account, contact).orElseGet(() -> RosterItem.none(contact));
    }

    /** Sets or clears the pre-approval just before a request is processed. */
    private static void approveInAdvance(ModuleContext server, boolean approved) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "subscribe")) {
                Jid account = stanza.to().bare();
                RosterItem item = item(server, account, stanza.from().bare());
                server.storage().rosters().putUnseen(account, withApproval(item, approved));
            }
            return false;
        });
    }

    private static RosterItem withApproval(RosterItem item, boolean approved) {
        return new RosterItem(
                item.contact(),
                item.name(),
                item.groups(),
                item.to(),
                item.from(),
                item.ask(),
                approved,
                item.request(),
                item.listed());
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
                RosterItem item = item(server, account, stanza.from().bare());
                server.storage().rosters().put(account, item.described(item.name(), item.groups()));
            }
            return false;
        });
    }

    private static void repeatedRequestUnanswered(ModuleContext server) {
        Tampering.loseDelivered(
                server,
                stanza -> Tampering.isPresence(stanza, "subscribe")
                        && item(server, stanza.to().bare(), stanza.from().bare())
                                .from());
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

    private static void pushFirst(ModuleContext server, String type) {
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

    private static void preApprovalRouted(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribed")) {
                RosterItem item = item(server, session.account(), stanza.to().bare());
                if (!item.from() && item.request().isEmpty()) {
                    XmlElement sent = stanza.withFrom(session.account()).element();
                    server.sessions()
                            .of(stanza.to())
                            .forEach(other -> other.send(Stanza.of(sent, session.account(), stanza.to())));
                }
            }
            return List.of(stanza);
        });
    }
}
