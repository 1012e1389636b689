package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the rules for subscription stanzas that are lost, leak or do not fit (RFC 6121 section 3). */
public final class SubscriptionRuleFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "subscription-request-costs-the-name",
                        "While a request waits, names in roster sets are dropped.",
                        SubscriptionRuleFaults::requestCostsName,
                        "RFC6121-3.1.1-4"),
                Fault.of(
                        "subscription-request-to-nobody-unanswered",
                        "Errors about presence are lost.",
                        server -> Tampering.loseSent(
                                server, (session, stanza) -> stanza.kind() == StanzaKind.PRESENCE && stanza.isError()),
                        "RFC6121-3.1.2-8"),
                Fault.of(
                        "subscription-requests-delivered-twice",
                        "A request that waited is delivered twice to a contact who comes online.",
                        SubscriptionRuleFaults::requestsDeliveredTwice,
                        "RFC6121-3.1.3-13"),
                Fault.of(
                        "subscription-approval-lost",
                        "Approvals get lost on their way.",
                        server -> Tampering.loseRouted(server, stanza -> Tampering.isPresence(stanza, "subscribed")),
                        "RFC6121-3.1.5-1"),
                Fault.of(
                        "subscription-approval-unasked-is-pushed",
                        "Approvals that the user did not ask for cause a roster push.",
                        server -> pushUnfit(server, "subscribed", item -> !item.ask()),
                        "RFC6121-3.1.6-6"),
                Fault.of(
                        "subscription-approval-unasked-counts",
                        "Approvals that the user did not ask for make a subscription.",
                        SubscriptionRuleFaults::unaskedApprovalCounts,
                        "RFC6121-A.3.3-1"),
                Fault.of(
                        "subscription-cancelling-nothing-looks-like-leaving",
                        "Unsubscribed for somebody without a subscription sends unavailable presence.",
                        SubscriptionRuleFaults::cancellingNothingLooksLikeLeaving,
                        "RFC6121-3.2.2-2"),
                Fault.of(
                        "subscription-cancellation-unfit-is-pushed",
                        "Unsubscribed for users without a subscription causes a roster push.",
                        server -> pushUnfit(server, "unsubscribed", item -> !item.to() && !item.ask()),
                        "RFC6121-3.2.3-6"),
                Fault.of(
                                "subscription-end-from-full-address",
                                "Unsubscribe comes from a full address.",
                                SubscriptionRuleFaults::endFromFullAddress,
                                "RFC6121-3.3.2-4")
                        .andSo("RFC6121-8.5.3.1-5"),
                Fault.of(
                        "subscription-end-leaves-presence",
                        "Who unsubscribes does not see the contact become unavailable.",
                        SubscriptionRuleFaults::endLeavesPresence,
                        "RFC6121-3.3.3-2.3"),
                Fault.of(
                        "subscription-push-before-the-end",
                        "The roster push comes before the unsubscribe.",
                        server -> SubscriptionFaults.pushFirst(server, "unsubscribe"),
                        "RFC6121-3.3.3-3"),
                Fault.of(
                        "subscription-end-by-strangers-is-delivered",
                        "Unsubscribe of somebody without a subscription is delivered.",
                        server -> deliverUnfit(
                                server,
                                "unsubscribe",
                                item -> !item.from() && item.request().isEmpty()),
                        "RFC6121-3.3.3-5"),
                Fault.of(
                        "subscription-request-outlives-its-end",
                        "A request that was taken back goes on waiting.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> Tampering.isPresence(stanza, "unsubscribe")
                                        && itemAt(server, stanza).request().isPresent()),
                        "RFC6121-3.3.3-6"));
    }

    private static RosterItem itemAt(ModuleContext server, Stanza inbound) {
        return Tampering.item(server, inbound.to().bare(), inbound.from().bare());
    }

    private static void requestCostsName(ModuleContext server) {
        Tampering.changeReceived(
                server,
                stanza -> Tampering.isRosterSet(stanza)
                        && server.storage().rosters().items(stanza.from().bare()).stream()
                                .anyMatch(RosterItem::ask),
                iq -> Tampering.withQuery(
                        iq, query -> Tampering.withEachChild(query, item -> item.withoutAttribute("name"))));
    }

    private static void requestsDeliveredTwice(ModuleContext server) {
        Turn turn = new Turn(server);
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> Tampering.isPresence(stanza, "subscribe") && turn.isBroadcast("")
                                ? List.of(stanza, stanza)
                                : List.of(stanza));
    }

    private static void deliverUnfit(ModuleContext server, String type, Predicate<RosterItem> unfit) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, type) && unfit.test(itemAt(server, stanza))) {
                server.sessions().available(stanza.to().bare()).forEach(session -> session.send(stanza));
            }
            return false;
        });
    }

    private static void pushUnfit(ModuleContext server, String type, Predicate<RosterItem> unfit) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            RosterItem item = itemAt(server, stanza);
            if (Tampering.isPresence(stanza, type) && unfit.test(item)) {
                XmlElement push = push(item);
                server.sessions()
                        .available(stanza.to().bare())
                        .forEach(session ->
                                session.send(Stanza.of(push, stanza.to().bare(), session.address())));
            }
            return false;
        });
    }

    private static XmlElement push(RosterItem item) {
        XmlElement pushed = XmlElement.of("item", Namespaces.ROSTER)
                .withAttribute("jid", item.contact().toString())
                .withAttribute("subscription", item.subscription());
        return XmlElement.of("iq", Namespaces.CLIENT)
                .withAttribute("type", "set")
                .withAttribute("id", "unfit")
                .withChild(XmlElement.of("query", Namespaces.ROSTER).withChild(pushed));
    }

    private static void unaskedApprovalCounts(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            RosterItem item = itemAt(server, stanza);
            if (Tampering.isPresence(stanza, "subscribed") && !item.ask() && !item.to()) {
                RosterItem subscribed = new RosterItem(
                        item.contact(),
                        item.name(),
                        item.groups(),
                        true,
                        item.from(),
                        false,
                        false,
                        item.request(),
                        true);
                server.storage().rosters().put(stanza.to().bare(), subscribed);
            }
            return false;
        });
    }

    private static void cancellingNothingLooksLikeLeaving(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "unsubscribed")
                    && !Tampering.item(server, session.account(), stanza.to().bare())
                            .from()) {
                server.router()
                        .route(stanza.with(stanza.element().withAttribute("type", "unavailable"))
                                .withFrom(session.address()));
            }
            return List.of(stanza);
        });
    }

    private static void endFromFullAddress(ModuleContext server) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                Tampering.isPresence(stanza, "unsubscribe")
                                        ? SubscriptionFaults.fromSomeResource(server, stanza)
                                        : stanza));
    }

    private static void endLeavesPresence(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "unsubscribe")));
    }
}
