package org.xmppspec.server.fault.sly;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** What is right for most stanzas and wrong for those of one kind or type. */
public final class OneKindFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "only-presence-may-lie",
                        "Presence keeps the sender that the client has written, whoever it is.",
                        server -> believe(server, stanza -> stanza.kind() == StanzaKind.PRESENCE),
                        "RFC6120-8.1.2.1-1"),
                Fault.of(
                        "only-requests-may-lie",
                        "Requests keep the sender that the client has written, whoever it is.",
                        server -> believe(server, stanza -> stanza.kind() == StanzaKind.IQ),
                        "RFC6120-8.1.2.1-1"),
                Fault.of(
                        "only-presence-loses-its-language",
                        "Presence is delivered without its language.",
                        server -> Tampering.changeReceived(
                                server, stanza -> stanza.kind() == StanzaKind.PRESENCE, Wiring::withoutLanguage),
                        "RFC6120-8.1.5-6"),
                Fault.of(
                        "only-requests-lose-their-language",
                        "Requests to other clients are delivered without their language.",
                        server -> Tampering.changeReceived(
                                server,
                                stanza -> stanza.kind() == StanzaKind.IQ && stanza.to() != null,
                                Wiring::withoutLanguage),
                        "RFC6120-8.1.5-6"),
                Fault.of(
                        "only-errors-for-a-resource-lost",
                        "Messages of type error for a full address are lost.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> stanza.kind() == StanzaKind.MESSAGE
                                        && stanza.isError()
                                        && stanza.to().isFull()),
                        "RFC6121-8.5.3.1-3"),
                Fault.of(
                        "only-chat-for-a-resource-lost",
                        "Messages of type chat for a full address are lost.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> stanza.kind() == StanzaKind.MESSAGE
                                        && stanza.type().equals("chat")
                                        && stanza.to().isFull()),
                        "RFC6121-8.5.3.1-3"),
                Fault.of(
                        "only-unavailable-for-a-resource-lost",
                        "Unavailable presence for a full address is lost.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> Tampering.isPresence(stanza, "unavailable")
                                        && stanza.to().isFull()),
                        "RFC6121-8.5.3.1-4"),
                Fault.of(
                        "only-results-for-a-resource-lost",
                        "Results of a request of another client are lost.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> stanza.isResponse()
                                        && !stanza.isError()
                                        && stanza.to().isFull()),
                        "RFC6121-8.5.3.1-2"),
                Fault.of(
                        "only-presence-waits",
                        "Directed presence is held back until the next stanza of another kind has been delivered.",
                        OneKindFaults::presenceWaits,
                        "RFC6120-10.1-2"));
    }

    /** The sender that a client claims to be. */
    private static final class Claim {
        private Optional<Jid> sender = Optional.empty();
    }

    private static Claim claim(ClientSession session) {
        return session.data(Claim.class, Claim::new);
    }

    private static void believe(ModuleContext server, Predicate<Stanza> which) {
        server.hooks().stanzaReceived().add(HookPoint.LAST, (session, stanza) -> {
            claim(session).sender = which.test(stanza)
                    ? stanza.element().attribute("from").flatMap(server::tryParse)
                    : Optional.empty();
            return List.of(
                    claim(session).sender.isPresent()
                            ? new Stanza(stanza.element().withoutAttribute("from"), null, null)
                            : stanza);
        });
        server.hooks()
                .stanzaIn()
                .add(
                        2 * HookPoint.FIRST,
                        (session, stanza) -> List.of(
                                claim(session).sender.map(stanza::withFrom).orElse(stanza)));
    }

    /** Presence that waits for something to follow. */
    private static final class Waiting {
        private Stanza presence;
    }

    private static void presenceWaits(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.LAST, (session, stanza) -> {
            Waiting waiting = session.data(Waiting.class, Waiting::new);
            if (Tampering.isPresence(stanza, "") && stanza.to() != null && waiting.presence == null) {
                waiting.presence = stanza;
                return List.of();
            }
            Stanza held = waiting.presence;
            waiting.presence = null;
            return held == null ? List.of(stanza) : List.of(stanza, held);
        });
    }
}
