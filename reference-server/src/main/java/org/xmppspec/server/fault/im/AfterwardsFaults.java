package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/**
 * Faults by which a subscription stanza is routed, delivered and pushed as it ought to be, and the state is found wrong
 * afterwards (RFC 6121 section 3 and appendix A).
 */
public final class AfterwardsFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "afterwards-request-repeated-counts",
                        "Who asks once more, or while there is a subscription already, finds the subscription changed.",
                        server ->
                                sent(server, "subscribe", item -> item.to() || item.ask(), AfterwardsFaults::otherWay),
                        "RFC6121-3.1.2-9"),
                Fault.of(
                        "afterwards-request-repeated-is-granted",
                        "A request that waits already and comes again is granted by the server.",
                        server -> arrived(server, "subscribe", AfterwardsFaults::isAsked, AfterwardsFaults::subscriber),
                        "RFC6121-3.1.3-5"),
                Fault.of(
                        "afterwards-approval-forgotten",
                        "An approval is routed and pushed, and does not last.",
                        server -> sent(
                                server,
                                "subscribed",
                                AfterwardsFaults::isAsked,
                                item -> with(item, item.to(), false, item.ask())),
                        "RFC6121-3.1.5-2"),
                Fault.of(
                        "afterwards-cancelling-nothing-counts",
                        "Unsubscribed for somebody without a subscription changes the user's own.",
                        server -> sent(
                                server,
                                "unsubscribed",
                                item -> !item.from() && !isAsked(item),
                                AfterwardsFaults::otherWay),
                        "RFC6121-3.2.2-2"),
                Fault.of(
                        "afterwards-cancelled-contact-stays",
                        "Whom the user shuts out, or refuses, is found to be a subscriber.",
                        server -> sent(
                                server,
                                "unsubscribed",
                                item -> item.from() || isAsked(item),
                                AfterwardsFaults::subscriber),
                        "RFC6121-3.2.2-7"),
                Fault.of(
                        "afterwards-unsubscribed-user-stays",
                        "Who unsubscribes is found to be subscribed.",
                        server -> sent(server, "unsubscribe", item -> true, AfterwardsFaults::subscribed),
                        "RFC6121-3.3.2-5"),
                Fault.of(
                        "afterwards-request-taken-back-counts",
                        "A contact who takes a request back ends or makes the user's own subscription.",
                        server -> arrived(
                                server,
                                "unsubscribe",
                                item -> isAsked(item) && (item.to() || item.ask()),
                                AfterwardsFaults::otherWay),
                        "RFC6121-A.3.2-1"),
                Fault.of(
                        "afterwards-end-of-nothing-counts",
                        "Unsubscribe of a contact without a subscription changes the user's own.",
                        server -> arrived(
                                server,
                                "unsubscribe",
                                item -> !item.from() && !isAsked(item),
                                AfterwardsFaults::otherWay),
                        "RFC6121-A.3.2-2"),
                Fault.of(
                        "afterwards-approval-in-both-counts",
                        "Subscribed from a contact with a subscription both ways ends the user's own.",
                        server -> arrived(
                                server, "subscribed", item -> item.to() && item.from(), AfterwardsFaults::otherWay),
                        "RFC6121-A.3.3-3"),
                Fault.of(
                        "afterwards-refusal-is-an-approval",
                        "Who is refused is found to be subscribed.",
                        server -> arrived(server, "unsubscribed", RosterItem::ask, AfterwardsFaults::subscribed),
                        "RFC6121-A.3.4-1"),
                Fault.of(
                        "afterwards-cancellation-of-nothing-counts",
                        "Unsubscribed of a contact to whom the user is not subscribed makes a subscription.",
                        server -> arrived(
                                server,
                                "unsubscribed",
                                item -> !item.to() && !item.ask(),
                                AfterwardsFaults::subscribed),
                        "RFC6121-A.3.4-2"));
    }

    private static boolean isAsked(RosterItem item) {
        return item.request().isPresent();
    }

    private static RosterItem otherWay(RosterItem item) {
        return with(item, !item.to(), item.from(), item.ask());
    }

    private static RosterItem subscribed(RosterItem item) {
        return with(item, true, item.from(), item.ask());
    }

    private static RosterItem subscriber(RosterItem item) {
        return with(item, item.to(), true, item.ask());
    }

    private static RosterItem with(RosterItem item, boolean to, boolean from, boolean ask) {
        return new RosterItem(
                item.contact(), item.name(), item.groups(), to, from, ask && !to, false, Optional.empty(), true);
    }

    /** Changes what an account has stored about those to whom a user of it sends a stanza. */
    private static void sent(
            ModuleContext server, String type, Predicate<RosterItem> when, UnaryOperator<RosterItem> change) {
        Map<Jid, Jid> due = changes(server, change);
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, type) && stanza.to() != null) {
                note(server, due, session.account(), stanza.to().bare(), when);
            }
            return List.of(stanza);
        });
    }

    /** Changes what an account has stored about those from whom a stanza comes. */
    private static void arrived(
            ModuleContext server, String type, Predicate<RosterItem> when, UnaryOperator<RosterItem> change) {
        Map<Jid, Jid> due = changes(server, change);
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, type)) {
                note(server, due, stanza.to().bare(), stanza.from().bare(), when);
            }
            return false;
        });
    }

    private static void note(
            ModuleContext server, Map<Jid, Jid> due, Jid account, Jid contact, Predicate<RosterItem> when) {
        if (when.test(Tampering.item(server, account, contact))) {
            due.put(account, contact);
        }
    }

    /** Has due changes made before the next stanza of the account is looked at. */
    private static Map<Jid, Jid> changes(ModuleContext server, UnaryOperator<RosterItem> change) {
        Map<Jid, Jid> due = new ConcurrentHashMap<>();
        server.hooks().stanzaIn().add(2 * HookPoint.FIRST, (session, stanza) -> {
            Jid account = session.account();
            Jid contact = due.remove(account);
            if (contact != null) {
                server.storage().rosters().put(account, change.apply(Tampering.item(server, account, contact)));
            }
            return List.of(stanza);
        });
        return due;
    }
}
