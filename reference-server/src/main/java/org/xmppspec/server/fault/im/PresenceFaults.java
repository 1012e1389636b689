package org.xmppspec.server.fault.im;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;

/** Faults in the exchange of presence (RFC 6121 section 4). */
public final class PresenceFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "presence-initial-not-broadcast",
                        "Subscribers do not hear that a session begins.",
                        server -> loseBroadcast(server, false),
                        "RFC6121-4.2.2-1"),
                Fault.of(
                        "presence-initial-not-to-own",
                        "Other resources of the account do not hear that a session begins.",
                        server -> loseOnOwn(server, false),
                        "RFC6121-4.2.2-2"),
                Fault.of(
                                "presence-update-not-broadcast",
                                "Subscribers hear of initial presence only.",
                                server -> loseBroadcast(server, true),
                                "RFC6120-8-1",
                                "RFC6120-10.3.2-1",
                                "RFC6121-4.4.2-1")
                        .andSo("RFC6120-8.1.5-6", "RFC6120-8.4-13"),
                Fault.of(
                                "presence-update-without-content",
                                "Presence updates are broadcast without what they say.",
                                server -> emptyBroadcast(server, ""),
                                "RFC6121-4.4.2-1")
                        .andSo("RFC6120-8.1.5-6", "RFC6120-8.4-13", "RFC6121-4.3.2-9", "RFC6121-4.3.2.1-1"),
                Fault.of(
                        "presence-update-not-to-own",
                        "Other resources of the account miss presence updates.",
                        server -> loseOnOwn(server, true),
                        "RFC6121-4.4.2-2"),
                Fault.of(
                        "presence-to-one-resource",
                        "Only one resource of a subscriber gets the presence.",
                        PresenceFaults::toOneResource,
                        "RFC6121-4.4.3-1",
                        "RFC6121-8.5.2.1.2-1",
                        "RFC6121-3.1.6-4",
                        "RFC6121-3.1.6-2.3"),
                Fault.of(
                        "presence-unavailable-not-broadcast",
                        "Subscribers miss unavailable presence of a client.",
                        PresenceFaults::unavailableNotBroadcast,
                        "RFC6121-4.5.2-2"),
                Fault.of(
                        "presence-unavailable-without-content",
                        "Unavailable presence loses what it says.",
                        server -> emptyBroadcast(server, "unavailable"),
                        "RFC6121-4.5.2-4"),
                Fault.of(
                        "presence-unavailable-not-to-own",
                        "The account's own resources miss unavailable presence.",
                        PresenceFaults::unavailableNotToOwn,
                        "RFC6121-4.5.2-5"),
                Fault.of(
                        "presence-ghost-after-close",
                        "Subscribers do not hear that a stream has ended.",
                        PresenceFaults::ghostAfterClose,
                        "RFC6121-4.5.2-6",
                        "RFC6121-4.5.2-2"),
                Fault.of(
                        "presence-directed-never-ends",
                        "The end of a session is hidden from directed presence.",
                        PresenceFaults::directedNeverEnds,
                        "RFC6121-4.6.3-3",
                        "RFC6121-4.6.3-1.2",
                        "RFC6121-4.6.3-1.3",
                        "RFC6121-4.6.3-4"),
                Fault.of(
                        "presence-directed-joins-broadcast",
                        "Directed presence makes a subscriber of a stranger.",
                        PresenceFaults::directedJoinsBroadcast,
                        "RFC6121-4.6.3-3"),
                Fault.of(
                        "presence-of-contacts-not-shown",
                        "A session that begins does not learn which contacts are available.",
                        PresenceFaults::contactsNotShown,
                        "RFC6121-4.3.2-9"),
                Fault.of(
                        "presence-probe-unanswered",
                        "Presence probes are dropped.",
                        server -> Tampering.loseDelivered(server, stanza -> Tampering.isPresence(stanza, "probe")),
                        "RFC6121-4.3.2-1",
                        "RFC6121-4.3.2-1.4",
                        "RFC6121-4.3.2-9"),
                Fault.of(
                        "presence-probe-refused",
                        "A client that sends a probe gets an error.",
                        PresenceFaults::probeRefused,
                        "RFC6121-4.3-3"));
    }

    private static boolean isSubscribed(ModuleContext server, Stanza broadcast) {
        return Tampering.item(server, broadcast.from().bare(), broadcast.to().bare())
                .from();
    }

    private static void loseBroadcast(ModuleContext server, boolean subsequent) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza ->
                        Tampering.isPresence(stanza, "") && turn.isBroadcast("") && turn.wasAvailable() == subsequent);
    }

    private static void emptyBroadcast(ModuleContext server, String type) {
        Tampering.changeReceived(
                server,
                stanza -> Tampering.isPresence(stanza, type) && stanza.to() == null,
                presence -> presence.toBuilder()
                        .removeChildren(child -> !child.localName().equals("priority"))
                        .build());
    }

    private static void loseOnOwn(ModuleContext server, boolean subsequent) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isPresence(stanza, "")
                        && turn.isBroadcast("")
                        && turn.wasAvailable() == subsequent
                        && !turn.isOf(session)
                        && stanza.from().bare().equals(session.account()));
    }

    private static void contactsNotShown(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isPresence(stanza, "")
                        && turn.isBroadcast("")
                        && turn.isOf(session)
                        && !stanza.from().bare().equals(session.account()));
    }

    private static void toOneResource(ModuleContext server) {
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isPresence(stanza, "")
                        && stanza.to().isBare()
                        && !stanza.from().bare().equals(session.account())
                        && server.sessions().available(session.account()).indexOf(session) > 0);
    }

    private static void unavailableNotBroadcast(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isBroadcast("unavailable")
                        && isSubscribed(server, stanza));
    }

    private static void unavailableNotToOwn(ModuleContext server) {
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isPresence(stanza, "unavailable")
                        && stanza.from().bare().equals(session.account()));
    }

    private static void ghostAfterClose(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isEndOfSession()
                        && isSubscribed(server, stanza));
    }

    private static void directedNeverEnds(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && (turn.isEndOfSession() || turn.isBroadcast("unavailable"))
                        && !isSubscribed(server, stanza));
    }

    /** The entities to which a session has sent directed presence. */
    private static final class Directed {
        private final Set<Jid> entities = new LinkedHashSet<>();
    }

    private static void directedJoinsBroadcast(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "")) {
                Set<Jid> entities = session.data(Directed.class, Directed::new).entities;
                if (stanza.to() == null) {
                    entities.forEach(entity -> server.router().route(stanza.withTo(entity)));
                } else {
                    entities.add(stanza.to());
                }
            }
            return List.of(stanza);
        });
    }

    private static void probeRefused(ModuleContext server) {
        Tampering.changeReceived(
                server,
                stanza -> Tampering.isPresence(stanza, "probe"),
                presence -> presence.withAttribute("type", "no-such-type"));
    }
}
