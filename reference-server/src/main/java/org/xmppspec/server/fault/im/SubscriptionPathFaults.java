package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in which subscription stanzas and which roster pushes get through (RFC 6121 sections 3.1 and 3.2). */
public final class SubscriptionPathFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "subscription-request-from-elsewhere-not-delivered",
                        "Requests from other domains are noted, but do not reach those who are online.",
                        server -> Tampering.loseSent(
                                server,
                                (session, stanza) -> Tampering.isPresence(stanza, "subscribe")
                                        && !server.router().isLocal(stanza.from())),
                        "RFC6121-3.1.3-9"),
                Fault.of(
                        "subscription-approval-of-contact-lost",
                        "Approvals get lost where the one who approves is subscribed already.",
                        server -> Tampering.loseRouted(
                                server,
                                stanza -> Tampering.isPresence(stanza, "subscribed")
                                        && server.router().isLocal(stanza.from())
                                        && Tampering.item(
                                                        server,
                                                        stanza.from().bare(),
                                                        stanza.to().bare())
                                                .to()),
                        "RFC6121-3.1.5-1"),
                Fault.of(
                        "subscription-both-not-pushed-to-approver",
                        "Who makes a subscription mutual by an approval gets no roster push.",
                        server -> mutualNotPushed(server, true),
                        "RFC6121-3.1.5-2"),
                Fault.of(
                        "subscription-both-not-pushed-to-approved",
                        "Whose subscription becomes mutual by an approval gets no roster push.",
                        server -> mutualNotPushed(server, false),
                        "RFC6121-3.1.6-2.2"),
                Fault.of(
                        "subscription-approval-unasked-is-delivered",
                        "Approvals that nobody asked for reach the one whom they are for, and count.",
                        SubscriptionPathFaults::unaskedApprovalReaches,
                        "RFC6121-3.1.6-6",
                        "RFC6121-A.3.3-1"),
                Fault.of(
                        "subscription-cancellation-for-elsewhere-ignored",
                        "Unsubscribed for a subscriber, or for one who asks, at another domain is dropped.",
                        SubscriptionPathFaults::cancellationIgnored,
                        "RFC6121-3.2.2-6",
                        "RFC6121-3.2.2-7"),
                Fault.of(
                        "subscription-cancelling-nothing-is-delivered",
                        "Unsubscribed for somebody without a subscription reaches him.",
                        SubscriptionPathFaults::cancellingNothingReaches,
                        "RFC6121-3.2.3-6"),
                Fault.of(
                        "subscription-denial-forgotten",
                        "A request that was denied waits as before.",
                        server -> server.hooks()
                                .stanzaIn()
                                .add(
                                        HookPoint.FIRST,
                                        (session, stanza) -> Tampering.isPresence(stanza, "unsubscribed")
                                                        && item(server, session.account(), stanza)
                                                                .request()
                                                                .isPresent()
                                                ? List.of()
                                                : List.of(stanza)),
                        "RFC6121-3.1.3-12"));
    }

    private static RosterItem item(ModuleContext server, Jid account, Stanza sent) {
        return Tampering.item(server, account, sent.to().bare());
    }

    private static void mutualNotPushed(ModuleContext server, boolean own) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isRosterSet(stanza)
                        && isBoth(stanza)
                        && turn.isOf(sent -> Tampering.isPresence(sent, "subscribed"))
                        && turn.isOf(sent -> sent.to().bare().equals(session.account())) != own);
    }

    private static boolean isBoth(Stanza push) {
        return push.element().child("query", Namespaces.ROSTER).orElseThrow().children().stream()
                .anyMatch(item ->
                        item.attribute("subscription").filter("both"::equals).isPresent());
    }

    private static void unaskedApprovalReaches(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribed")
                    && server.router().isLocal(stanza.to())
                    && !item(server, session.account(), stanza).from()
                    && item(server, session.account(), stanza).request().isEmpty()) {
                Jid account = stanza.to().bare();
                RosterItem known = Tampering.item(server, account, session.account());
                RosterItem subscribed = new RosterItem(
                        known.contact(),
                        known.name(),
                        known.groups(),
                        true,
                        known.from(),
                        false,
                        false,
                        Optional.empty(),
                        true);
                server.storage().rosters().put(account, subscribed);
                deliver(server, stanza.withFrom(session.account()));
            }
            return List.of(stanza);
        });
    }

    private static void cancellationIgnored(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            boolean ignored = Tampering.isPresence(stanza, "unsubscribed")
                    && !server.router().isLocal(stanza.to())
                    && (item(server, session.account(), stanza).from()
                            || item(server, session.account(), stanza).request().isPresent());
            return ignored ? List.of() : List.of(stanza);
        });
    }

    private static void cancellingNothingReaches(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "unsubscribed")
                    && !item(server, session.account(), stanza).from()
                    && item(server, session.account(), stanza).request().isEmpty()) {
                deliver(server, stanza.withFrom(session.account()));
            }
            return List.of(stanza);
        });
    }

    private static void deliver(ModuleContext server, Stanza stanza) {
        XmlElement unchanged = stanza.element();
        server.sessions()
                .available(stanza.to().bare())
                .forEach(session -> session.send(
                        Stanza.of(unchanged, stanza.from(), stanza.to().bare())));
    }
}
