package org.xmppspec.server.fault.sly;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** What is right for the first resource of an account and wrong for those that come later. */
public final class SecondResourceFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                missing(
                        "messages",
                        "messages for its full address that are no chat",
                        stanza -> stanza.kind() == StanzaKind.MESSAGE
                                && !stanza.type().equals("chat")
                                && isDirected(stanza),
                        "RFC6121-8.5.3.1-3"),
                missing(
                        "results",
                        "results of other clients",
                        stanza -> stanza.isResponse()
                                && stanza.from() != null
                                && stanza.from().isFull(),
                        "RFC6121-8.5.3.1-2"),
                missing(
                        "approvals",
                        "approvals of its requests",
                        stanza -> Tampering.isPresence(stanza, "subscribed"),
                        "RFC6121-3.1.6-2.1"),
                missing(
                        "cancellations",
                        "cancellations of the user's subscription",
                        stanza -> Tampering.isPresence(stanza, "unsubscribed"),
                        "RFC6121-3.2.3-2.1"),
                missing(
                        "ends",
                        "word of subscribers who unsubscribe",
                        stanza -> Tampering.isPresence(stanza, "unsubscribe"),
                        "RFC6121-3.3.3-2.1"),
                missing(
                        "requests",
                        "subscription requests",
                        stanza -> Tampering.isPresence(stanza, "subscribe"),
                        "RFC6121-3.1.3-9"),
                missing(
                        "unavailable-presence",
                        "unavailable presence of others",
                        stanza -> Tampering.isPresence(stanza, "unavailable") && !isOwn(stanza),
                        "RFC6121-4.5.3-1"),
                missing(
                        "removals",
                        "roster pushes of removed items",
                        stanza -> Tampering.isRosterSet(stanza) && isRemoval(stanza),
                        "RFC6121-2.5.2-1"),
                Fault.of(
                        "second-resource-speaks-as-the-first",
                        "What a later resource sends comes from the address of the first.",
                        SecondResourceFaults::speakAsTheFirst,
                        "RFC6120-8.1.2.1-1"),
                Fault.of(
                        "second-resource-leaves-unnoticed",
                        "Nobody is told when a resource becomes unavailable that was not the account's first.",
                        server -> loseFromLater(server, stanza -> Tampering.isPresence(stanza, "unavailable")),
                        "RFC6121-4.5.2-2"),
                Fault.of(
                        "second-resource-comes-unnoticed",
                        "Contacts are not told when a resource becomes available that is not the account's first.",
                        server -> loseFromLater(server, stanza -> Tampering.isPresence(stanza, "") && !isOwn(stanza)),
                        "RFC6121-3.1.5-3"));
    }

    private static Fault missing(String name, String what, Predicate<Stanza> which, String requirement) {
        return Fault.of(
                "second-resource-misses-" + name,
                "A resource that is not the account's first gets no " + what + ".",
                server -> {
                    mark(server);
                    Tampering.loseSent(server, (session, stanza) -> isLater(session) && which.test(stanza));
                },
                requirement);
    }

    /** Whether a session is not the account's first. */
    private static final class Rank {
        private boolean later;
    }

    private static void mark(ModuleContext server) {
        server.hooks()
                .sessionBound()
                .add(
                        HookPoint.FIRST,
                        session -> rank(session).later = server.sessions().of(session.account()).stream()
                                .anyMatch(other -> other != session && !rank(other).later));
    }

    private static Rank rank(ClientSession session) {
        return session.data(Rank.class, Rank::new);
    }

    private static boolean isLater(ClientSession session) {
        return rank(session).later;
    }

    private static void speakAsTheFirst(ModuleContext server) {
        mark(server);
        server.hooks()
                .stanzaIn()
                .add(
                        2 * HookPoint.FIRST,
                        (session, stanza) -> List.of(
                                isLater(session) && stanza.kind() == StanzaKind.MESSAGE
                                        ? server.sessions().of(session.account()).stream()
                                                .filter(other -> !isLater(other))
                                                .findFirst()
                                                .map(first -> stanza.withFrom(first.address()))
                                                .orElse(stanza)
                                        : stanza));
    }

    private static void loseFromLater(ModuleContext server, Predicate<Stanza> which) {
        mark(server);
        Tampering.loseRouted(
                server,
                stanza -> which.test(stanza)
                        && !isOwn(stanza)
                        && server.sessions()
                                .at(stanza.from())
                                .filter(SecondResourceFaults::isLater)
                                .isPresent());
    }

    private static boolean isDirected(Stanza stanza) {
        return stanza.to() != null && stanza.to().isFull();
    }

    private static boolean isOwn(Stanza stanza) {
        return stanza.from() != null
                && stanza.to() != null
                && stanza.from().bare().equals(stanza.to().bare());
    }

    private static boolean isRemoval(Stanza push) {
        return push.element().toString().contains("remove");
    }
}
