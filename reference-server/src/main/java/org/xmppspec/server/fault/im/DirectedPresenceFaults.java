package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;

/** Faults where directed presence meets subscriptions and probes (RFC 6121 section 4.6). */
public final class DirectedPresenceFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "presence-directed-once-never-broadcast",
                        "Whoever got directed presence of a session gets none of its broadcasts.",
                        DirectedPresenceFaults::neverBroadcast,
                        "RFC6121-4.6.1-1",
                        "RFC6121-4.6.1-2",
                        "RFC6121-4.6.3-2"),
                Fault.of(
                        "presence-directed-outlives-subscription",
                        "Whoever got directed presence does not hear that the subscription is over.",
                        DirectedPresenceFaults::outlivesSubscription,
                        "RFC6121-4.6.1-1",
                        "RFC6121-4.6.1-3"),
                Fault.of(
                        "presence-directed-answers-probes",
                        "The probe of a subscriber who got directed presence is answered with that.",
                        DirectedPresenceFaults::answersProbes,
                        "RFC6121-4.6.6-3"),
                Fault.of(
                        "presence-probe-after-directed-tells-all",
                        "A probe by whoever got directed presence is answered with what was broadcast.",
                        DirectedPresenceFaults::probeTellsAll,
                        "RFC6121-11-1"),
                Fault.of(
                        "presence-directed-to-subscriber-lost",
                        "Directed presence for a subscriber is lost.",
                        DirectedPresenceFaults::lostForSubscribers,
                        "RFC6120-10.5.4-2",
                        "RFC6121-4.6.3-1.1"));
    }

    /** The presence that a session has last directed to each entity. */
    private record Directed(Map<Jid, Stanza> last) {
        private static Directed of(ClientSession session) {
            return session.data(Directed.class, () -> new Directed(new ConcurrentHashMap<>()));
        }
    }

    /** Keeps what sessions direct to others. */
    private static void remember(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "") && stanza.to() != null) {
                Directed.of(session).last.put(stanza.to().bare(), stanza);
            }
            return List.of(stanza);
        });
    }

    private static boolean gotDirected(ModuleContext server, Jid sender, Jid recipient) {
        return server.sessions()
                .at(sender)
                .filter(session -> Directed.of(session).last.containsKey(recipient.bare()))
                .isPresent();
    }

    private static void neverBroadcast(ModuleContext server) {
        remember(server);
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "")
                        && turn.isBroadcast("")
                        && gotDirected(server, stanza.from(), stanza.to()));
    }

    private static void outlivesSubscription(ModuleContext server) {
        remember(server);
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "unsubscribed"))
                        && gotDirected(server, stanza.from(), stanza.to()));
    }

    private static void answersProbes(ModuleContext server) {
        remember(server);
        Turn turn = new Turn(server);
        server.hooks().routing().add(HookPoint.LAST, stanza -> {
            boolean answer = Tampering.isPresence(stanza, "") && isProbe(turn);
            return List.of(
                    answer && gotDirected(server, stanza.from(), stanza.to())
                            ? stanza.with(directed(server, stanza).element())
                            : stanza);
        });
    }

    private static Stanza directed(ModuleContext server, Stanza answer) {
        ClientSession sender = server.sessions().at(answer.from()).orElseThrow();
        return Directed.of(sender).last.get(answer.to().bare());
    }

    private static void probeTellsAll(ModuleContext server) {
        Turn turn = new Turn(server);
        server.hooks().routing().add(HookPoint.LAST, stanza -> {
            boolean answer = Tampering.isPresence(stanza, "") && isProbe(turn);
            return List.of(
                    answer
                            ? server.sessions()
                                    .at(stanza.from())
                                    .flatMap(ClientSession::presence)
                                    .map(stanza::with)
                                    .orElse(stanza)
                            : stanza);
        });
    }

    private static boolean isProbe(Turn turn) {
        return turn.isOf(sent -> Tampering.isPresence(sent, "probe"));
    }

    private static void lostForSubscribers(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "") && sent.to() != null)
                        && Tampering.item(
                                        server,
                                        stanza.from().bare(),
                                        stanza.to().bare())
                                .from());
    }
}
