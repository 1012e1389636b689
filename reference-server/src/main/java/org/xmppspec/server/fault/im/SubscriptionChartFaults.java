package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/** Faults in what a subscription stanza does in which state (RFC 6121 sections 3.2 to 3.4 and appendix A). */
public final class SubscriptionChartFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "subscription-request-kept-from-other-domains",
                        "Subscription requests to other domains are lost.",
                        server -> notRouted(server, "subscribe"),
                        "RFC6121-3.1.2-6"),
                Fault.of(
                        "subscription-end-kept-from-other-domains",
                        "Unsubscribe for other domains is lost.",
                        server -> notRouted(server, "unsubscribe"),
                        "RFC6121-3.3.2-3"),
                Fault.of(
                        "subscription-approval-unasked-is-routed",
                        "Approvals that nobody asked for are routed.",
                        SubscriptionChartFaults::unaskedApprovalIsRouted,
                        "RFC6121-3.4.2-2",
                        "RFC6121-3.4.2-5",
                        "RFC6121-3.4.2-7"),
                Fault.of(
                        "subscription-pre-approval-not-noted",
                        "Approvals that nobody asked for are forgotten.",
                        server -> loseFromUser(
                                server,
                                "subscribed",
                                item -> item.filter(SubscriptionChartFaults::isAsking)
                                        .isEmpty()),
                        "RFC6121-3.4.2-4",
                        "RFC6121-3.4.2-6"),
                Fault.of(
                        "subscription-pre-approval-not-taken-back",
                        "Unsubscribed does not end a pre-approval.",
                        server -> loseFromUser(
                                server,
                                "unsubscribed",
                                item -> item.filter(RosterItem::approved).isPresent()),
                        "RFC6121-3.2.2-3"),
                Fault.of(
                                "subscription-end-not-delivered",
                                "A user does not hear that a contact has unsubscribed.",
                                server -> Tampering.loseSent(
                                        server, (session, stanza) -> Tampering.isPresence(stanza, "unsubscribe")),
                                "RFC6121-A.3.2-1",
                                "RFC6121-3.3.3-2.1",
                                "RFC6121-8.5.2.1.2-2")
                        .andSo("RFC6121-8.5.3.1-5"),
                Fault.of(
                        "subscription-end-ends-both-ways",
                        "Unsubscribe of a contact that is no subscriber ends the user's own subscription.",
                        server -> onArrival(server, "unsubscribe", (item, account) -> {
                            if (item.to() && !item.from()) {
                                change(server, account, item, false, false, false);
                            }
                        }),
                        "RFC6121-A.3.2-2"),
                Fault.of(
                        "subscription-approval-not-delivered",
                        "A user does not hear that a contact has approved.",
                        server -> Tampering.loseSent(
                                server, (session, stanza) -> Tampering.isPresence(stanza, "subscribed")),
                        "RFC6121-A.3.3-2",
                        "RFC6121-3.1.6-2.1"),
                Fault.of(
                        "subscription-approval-twice-goes-both-ways",
                        "Subscribed from a contact to whom the user is subscribed makes the contact a subscriber.",
                        server -> onArrival(server, "subscribed", (item, account) -> {
                            if (item.to()) {
                                change(server, account, item, true, true, false);
                            }
                        }),
                        "RFC6121-A.3.3-3"),
                Fault.of(
                        "subscription-cancellation-shuts-out-the-contact",
                        "Unsubscribed of a contact ends the contact's subscription too.",
                        server -> onArrival(server, "unsubscribed", (item, account) -> {
                            if (item.from() && !item.to() && !item.ask()) {
                                change(server, account, item, false, false, false);
                            }
                        }),
                        "RFC6121-A.3.4-2"));
    }

    private static boolean isAsking(RosterItem item) {
        return item.request().isPresent();
    }

    private static void notRouted(ModuleContext server, String type) {
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, type) && !server.router().isLocal(stanza.to()));
    }

    private static Optional<RosterItem> item(ModuleContext server, Jid account, Jid contact) {
        return server.storage().rosters().item(account, contact);
    }

    private static void loseFromUser(ModuleContext server, String type, Predicate<Optional<RosterItem>> which) {
        server.hooks()
                .stanzaIn()
                .add(
                        HookPoint.FIRST,
                        (session, stanza) -> Tampering.isPresence(stanza, type)
                                        && which.test(item(
                                                server,
                                                session.account(),
                                                stanza.to().bare()))
                                ? List.of()
                                : List.of(stanza));
    }

    private static void unaskedApprovalIsRouted(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribed")
                    && item(server, session.account(), stanza.to().bare())
                            .filter(SubscriptionChartFaults::isAsking)
                            .isEmpty()) {
                server.router().route(stanza.withFrom(session.account()));
            }
            return List.of(stanza);
        });
    }

    /** Does something to what an account has stored about a sender before the server looks at the stanza. */
    private static void onArrival(ModuleContext server, String type, BiConsumer<RosterItem, Jid> change) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, type)) {
                Jid account = stanza.to().bare();
                change.accept(Tampering.item(server, account, stanza.from().bare()), account);
            }
            return false;
        });
    }

    private static void change(
            ModuleContext server, Jid account, RosterItem item, boolean to, boolean from, boolean ask) {
        server.storage()
                .rosters()
                .put(
                        account,
                        new RosterItem(
                                item.contact(),
                                item.name(),
                                item.groups(),
                                to,
                                from,
                                ask,
                                item.approved(),
                                Optional.empty(),
                                item.listed()));
    }
}
