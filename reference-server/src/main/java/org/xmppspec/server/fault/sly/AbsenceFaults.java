package org.xmppspec.server.fault.sly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** What goes wrong while nobody is there to see it, and what is forgotten between two log-ins. */
public final class AbsenceFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                ignored("approval", "subscribed", "RFC6121-A.3.3-2"),
                ignored("cancellation", "unsubscribed", "RFC6121-A.3.4-1"),
                ignored("end", "unsubscribe", "RFC6121-A.3.2-1"),
                Fault.of(
                        "absent-request-kept-in-part",
                        "A subscription request for somebody who is away is kept without what it says.",
                        server -> changeForAbsent(
                                server,
                                stanza -> stanza.with(stanza.element().toBuilder()
                                        .clearContent()
                                        .build())),
                        "RFC6121-3.1.3-11"),
                forgetting(
                        "subscription",
                        "who sees the user's presence",
                        item -> new RosterItem(
                                item.contact(),
                                item.name(),
                                item.groups(),
                                item.to(),
                                false,
                                item.ask(),
                                item.approved(),
                                item.request(),
                                item.listed()),
                        "RFC6121-4.2.2-1"),
                forgetting(
                        "contact",
                        "whose presence the user sees",
                        item -> new RosterItem(
                                item.contact(),
                                item.name(),
                                item.groups(),
                                false,
                                item.from(),
                                item.ask(),
                                item.approved(),
                                item.request(),
                                item.listed()),
                        "RFC6121-4.2.2-3"),
                forgetting(
                        "name",
                        "the names and groups of roster items",
                        item -> item.described(Optional.empty(), Set.of()),
                        "RFC6121-2-1"));
    }

    private static Fault ignored(String name, String type, String requirement) {
        return Fault.of(
                "absent-" + name + "-changes-nothing",
                "Presence of type " + type + " for somebody who is away changes nothing for him.",
                server -> loseForAbsent(server, (context, stanza) -> Tampering.isPresence(stanza, type)),
                requirement);
    }

    private static Fault forgetting(String name, String what, UnaryOperator<RosterItem> forget, String requirement) {
        return Fault.of(
                "reconnect-forgets-" + name,
                "When an account's last session ends the server forgets " + what + ".",
                server -> server.hooks().sessionClosed().add(HookPoint.LAST, session -> {
                    Jid account = session.account();
                    if (server.sessions().of(account).stream().allMatch(other -> other == session)) {
                        List.copyOf(server.storage().rosters().items(account))
                                .forEach(item -> server.storage().rosters().put(account, forget.apply(item)));
                    }
                }),
                requirement);
    }

    private static void loseForAbsent(ModuleContext server, BiPredicate<ModuleContext, Stanza> which) {
        Tampering.loseDelivered(server, stanza -> isAbsent(server, stanza) && which.test(server, stanza));
    }

    private static void changeForAbsent(ModuleContext server, UnaryOperator<Stanza> change) {
        server.hooks()
                .routing()
                .add(
                        HookPoint.LAST,
                        stanza -> List.of(
                                stanza.kind() == StanzaKind.PRESENCE
                                                && stanza.type().equals("subscribe")
                                                && isAbsent(server, stanza)
                                        ? change.apply(stanza)
                                        : stanza));
    }

    private static boolean isAbsent(ModuleContext server, Stanza stanza) {
        return stanza.to() != null && server.sessions().available(stanza.to()).isEmpty();
    }
}
