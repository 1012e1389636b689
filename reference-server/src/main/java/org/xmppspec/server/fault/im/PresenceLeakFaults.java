package org.xmppspec.server.fault.im;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;

/** Faults in who learns of presence, and of whose (RFC 6121 sections 4 and 11). */
public final class PresenceLeakFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "presence-probe-of-one-tells-of-all",
                        "A probe of one resource is answered for the others as well.",
                        PresenceLeakFaults::probeOfOneTellsOfAll,
                        "RFC6121-4.3.2-10"),
                Fault.of(
                        "presence-probe-of-a-resource-unanswered",
                        "A probe to a full JID is lost.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> Tampering.isPresence(stanza, "probe")
                                        && stanza.to().isFull()),
                        "RFC6121-4.3.2-11"),
                Fault.of(
                        "presence-ends-only-by-word",
                        "Subscribers hear of an end only from clients that say so.",
                        PresenceLeakFaults::endsOnlyByWord,
                        "RFC6121-4.5.2-1",
                        "RFC6121-4.5.2-6"),
                Fault.of(
                        "presence-again-is-lost",
                        "A resource that was unavailable cannot become available again.",
                        PresenceLeakFaults::againIsLost,
                        "RFC6121-4.5.2-7"),
                Fault.of(
                        "presence-directed-end-told-twice",
                        "Whoever got directed unavailable presence is told once more at the end.",
                        PresenceLeakFaults::directedEndToldTwice,
                        "RFC6121-4.6.1-4"),
                Fault.of(
                        "presence-leaks-to-requesters",
                        "Who asks for a subscription sees presence at once.",
                        PresenceLeakFaults::leaksToRequesters,
                        "RFC6121-11-2"),
                Fault.of(
                        "presence-broadcast-to-whole-roster",
                        "Presence goes to all contacts of the roster.",
                        PresenceLeakFaults::broadcastToWholeRoster,
                        "RFC6121-11-3",
                        "RFC6121-11-2"));
    }

    private static void probeOfOneTellsOfAll(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "probe") && stanza.to().isFull()) {
                server.sessions().available(stanza.to().bare()).stream()
                        .filter(session -> !session.address().equals(stanza.to()))
                        .forEach(session -> show(server, session, stanza.from()));
            }
            return false;
        });
    }

    private static void show(ModuleContext server, ClientSession session, Jid to) {
        session.presence().ifPresent(presence -> server.router().route(Stanza.of(presence, session.address(), to)));
    }

    private static void endsOnlyByWord(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isEndOfSession()
                        && Tampering.item(
                                        server,
                                        stanza.from().bare(),
                                        stanza.to().bare())
                                .from());
    }

    /** What a session has said about leaving. */
    private static final class Farewell {
        private final Set<Jid> to = new HashSet<>();
        private boolean toAll;
    }

    private static Farewell farewell(ClientSession session) {
        return session.data(Farewell.class, Farewell::new);
    }

    private static void againIsLost(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (stanza.to() == null && Tampering.isPresence(stanza, "unavailable")) {
                farewell(session).toAll = true;
            }
            boolean again = stanza.to() == null && Tampering.isPresence(stanza, "") && farewell(session).toAll;
            return again ? List.of() : List.of(stanza);
        });
    }

    private static void directedEndToldTwice(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "unavailable")) {
                Farewell farewell = farewell(session);
                if (stanza.to() == null) {
                    farewell.to.forEach(entity -> server.router()
                            .route(stanza.withFrom(session.address()).withTo(entity)));
                } else {
                    farewell.to.add(stanza.to());
                }
            }
            return List.of(stanza);
        });
    }

    private static void leaksToRequesters(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "subscribe")) {
                for (ClientSession session :
                        server.sessions().available(stanza.to().bare())) {
                    server.sessions()
                            .available(stanza.from().bare())
                            .forEach(requester -> session.presence()
                                    .ifPresent(presence -> requester.send(
                                            Stanza.of(presence, session.address(), requester.address()))));
                }
            }
            return false;
        });
    }

    private static void broadcastToWholeRoster(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (stanza.to() == null && Tampering.isPresence(stanza, "")) {
                for (RosterItem item : server.storage().rosters().items(session.account())) {
                    if (!item.from()) {
                        server.router().route(stanza.withFrom(session.address()).withTo(item.contact()));
                    }
                }
            }
            return List.of(stanza);
        });
    }
}
