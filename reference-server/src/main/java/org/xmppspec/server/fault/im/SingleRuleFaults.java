package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaKind.MESSAGE;

import java.util.List;
import java.util.Optional;
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
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in one rule each about rosters, presence and messages, and only under certain circumstances (RFC 6121). */
public final class SingleRuleFaults implements FaultFamily {
    private static final int MANY = 500;

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "roster-of-many-is-an-error",
                        "A roster of more than 500 items is not returned.",
                        server -> Tampering.refuseGranted(
                                server,
                                (request, reply) -> reply.element()
                                        .child("query", Namespaces.ROSTER)
                                        .filter(query -> query.children().size() > MANY)
                                        .isPresent(),
                                StanzaErrorCondition.RESOURCE_CONSTRAINT),
                        "RFC6121-2.1.4-1"),
                Fault.of(
                        "roster-set-of-oneself-refused-and-kept",
                        "An item for the user herself is kept even if it is refused.",
                        SingleRuleFaults::ownItemKept,
                        "RFC6121-2.3.2-1"),
                Fault.of(
                        "roster-short-answer-is-an-empty-roster",
                        "Where nothing but the changes is to be sent, the answer is a roster without items.",
                        SingleRuleFaults::shortAnswerIsARoster,
                        "RFC6121-2.6.3-1"),
                Fault.of(
                        "presence-not-to-later-resources",
                        "Presence of others that has a status reaches the resource that came first, and no other.",
                        server -> loseAt(server, true),
                        "RFC6121-4.2.3-1",
                        "RFC6121-4.4.3-1"),
                Fault.of(
                        "presence-not-to-first-resource",
                        "Presence of others that has a status does not reach the resource that came first, if there are more.",
                        server -> loseAt(server, false),
                        "RFC6121-4.2.3-1",
                        "RFC6121-4.4.3-1"),
                Fault.of(
                        "presence-directed-unavailable-lost",
                        "Directed unavailable presence is lost.",
                        SingleRuleFaults::directedUnavailableLost,
                        "RFC6121-4.6.3-3"),
                Fault.of(
                        "presence-probe-of-stranger-answered",
                        "Whoever probes gets presence.",
                        SingleRuleFaults::strangerAnswered,
                        "RFC6121-11-1"),
                Fault.of(
                        "presence-shown-to-whom-one-watches",
                        "When a resource comes online, the others are shown to the contacts whose presence the user sees.",
                        SingleRuleFaults::shownToWatched,
                        "RFC6121-11-2"),
                Fault.of(
                        "message-stored-goes-to-negative",
                        "Stored messages are delivered to a resource with negative priority.",
                        SingleRuleFaults::storedToNegative,
                        "RFC6121-8.5.2.1.1-12"),
                Arrivals.lost(
                        "message-lost-beside-negative",
                        "Messages for an account are lost when a resource with negative priority is beside the one for them.",
                        Arrivals.of(MESSAGE, "", "normal", "chat")
                                .and(Arrivals::isForAccount)
                                .and(Arrivals::isForOne)
                                .and(SingleRuleFaults::hasNegative),
                        "RFC6121-8.5.2.1.1-2"),
                Fault.of(
                        "message-stored-comes-again",
                        "Stored messages come at each log-in.",
                        SingleRuleFaults::storedComesAgain,
                        "RFC6121-8.5.2.2.1-1"));
    }

    private static void ownItemKept(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            Jid own = session.account();
            if (Tampering.isRosterSet(stanza)
                    && stanza.element().child("query", Namespaces.ROSTER).orElseThrow().children().stream()
                            .anyMatch(item -> item.attribute("jid")
                                    .filter(own.toString()::equals)
                                    .isPresent())) {
                server.storage().rosters().put(own, RosterItem.none(own).described(Optional.of("Kept"), Set.of()));
            }
            return List.of(stanza);
        });
    }

    private static void shortAnswerIsARoster(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                request.payload().namespace().equals(Namespaces.ROSTER)
                                                && request.stanza().type().equals("get")
                                                && reply.element().children().isEmpty()
                                        ? reply.with(
                                                reply.element().withChild(XmlElement.of("query", Namespaces.ROSTER)))
                                        : reply));
    }

    private static void loseAt(ModuleContext server, boolean later) {
        Tampering.loseSent(server, (session, stanza) -> {
            List<ClientSession> all = server.sessions().available(session.account());
            return Tampering.isPresence(stanza, "")
                    && stanza.element().child("status", Namespaces.CLIENT).isPresent()
                    && !stanza.from().bare().equals(session.account())
                    && all.size() > 1
                    && (all.get(0) != session) == later;
        });
    }

    private static void directedUnavailableLost(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isOf(sent -> Tampering.isPresence(sent, "unavailable") && sent.to() != null));
    }

    private static void strangerAnswered(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "probe")
                    && !Tampering.item(server, stanza.to().bare(), stanza.from().bare())
                            .from()) {
                server.sessions()
                        .available(stanza.to().bare())
                        .forEach(session -> show(server, session, stanza.from()));
            }
            return false;
        });
    }

    private static void show(ModuleContext server, ClientSession session, Jid to) {
        session.presence()
                .ifPresent(presence -> server.sessions()
                        .available(to.bare())
                        .forEach(other -> other.send(Stanza.of(presence, session.address(), other.address()))));
    }

    private static void shownToWatched(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "") && stanza.to() == null) {
                List<ClientSession> own = server.sessions().available(session.account());
                server.storage().rosters().items(session.account()).stream()
                        .filter(item -> item.to() && !item.from())
                        .map(RosterItem::contact)
                        .forEach(contact -> own.forEach(each -> show(server, each, contact)));
            }
            return List.of(stanza);
        });
    }

    private static void storedToNegative(ModuleContext server) {
        Turn turn = new Turn(server);
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "") && turn.isOf(session) && session.priority() < 0) {
                server.storage()
                        .offline()
                        .take(session.account())
                        .forEach(message -> session.send(Stanza.of(message, session.account(), session.account())));
            }
            return List.of(stanza);
        });
    }

    private static boolean hasNegative(ModuleContext server, Stanza stanza) {
        return server.sessions().available(stanza.to()).stream().anyMatch(session -> session.priority() < 0);
    }

    private static void storedComesAgain(ModuleContext server) {
        server.hooks().stanzaOut().add(HookPoint.FIRST, (session, stanza) -> {
            if (stanza.kind() == MESSAGE
                    && stanza.element().child("delay", "urn:xmpp:delay").isPresent()) {
                server.storage().offline().add(session.account(), stanza.element());
            }
            return List.of(stanza);
        });
    }
}
