package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaKind.MESSAGE;
import static org.xmppspec.xmpp.stanza.StanzaKind.PRESENCE;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults against what RFC 6121 recommends about presence, above all of those who are away (section 4). */
public final class OfflineAnswerFaults implements FaultFamily {
    private static final Set<String> TYPES =
            Set.of("", "unavailable", "probe", "error", "subscribe", "subscribed", "unsubscribe", "unsubscribed");

    @Override
    public List<Fault> faults() {
        return List.of(
                Arrivals.lost(
                        "recommended-probe-of-absent-unanswered",
                        "A probe of somebody who is away is not answered.",
                        Arrivals.of(PRESENCE, "probe").and(Arrivals::isForAbsent),
                        "RFC6121-4.3.2-6",
                        "RFC6121-4.3.2-1.3"),
                Fault.of(
                        "recommended-probe-of-absent-answered-from-resource",
                        "A probe of somebody who is away is answered from a full address.",
                        server -> server.hooks()
                                .stanzaOut()
                                .add(
                                        HookPoint.LAST,
                                        (session, stanza) -> List.of(
                                                isAnswerOfAbsent(stanza)
                                                        ? stanza.withFrom(server.tryParse(stanza.from() + "/gone")
                                                                .orElseThrow())
                                                        : stanza)),
                        "RFC6121-4.3.2-1.3"),
                ofAbsent(
                        "recommended-probe-of-absent-answered-in-part",
                        "A probe of somebody who is away is answered with some of what he said last.",
                        presence -> presence.withChild(XmlElement.of("status", Namespaces.CLIENT, "gone")),
                        "RFC6121-4.3.2-7"),
                ofAbsent(
                        "recommended-probe-of-absent-answered-without-time",
                        "A probe of somebody who is away is answered without saying since when.",
                        presence -> presence.toBuilder().clearContent().build(),
                        "RFC6121-4.3.2-8"),
                ofAbsent(
                        "recommended-probe-of-absent-answered-without-id",
                        "The answer to a probe of somebody who is away does not have the probe's id.",
                        presence -> presence.withoutAttribute("id"),
                        "RFC6121-4.3.2.1-2"),
                Fault.of(
                        "recommended-presence-of-contacts-without-id",
                        "The presence of contacts that a user gets on coming online has lost its id.",
                        OfflineAnswerFaults::contactsWithoutId,
                        "RFC6121-4.3.2.1-1"),
                Fault.of(
                        "recommended-directed-presence-never-ends",
                        "Who got directed presence does not hear that its sender has become unavailable.",
                        OfflineAnswerFaults::directedNeverEnds,
                        "RFC6121-4.6.3-1",
                        "RFC6121-4.6.3-3",
                        "RFC6121-4.6.3-1.2"),
                Fault.of(
                        "recommended-unknown-presence-unanswered",
                        "Presence of an unknown type is dropped.",
                        server -> server.hooks()
                                .stanzaIn()
                                .add(
                                        HookPoint.FIRST,
                                        (session, stanza) -> stanza.kind() == PRESENCE && !TYPES.contains(stanza.type())
                                                ? List.of()
                                                : List.of(stanza)),
                        "RFC6121-4.7.1-4"),
                Fault.of(
                        "recommended-headlines-become-normal",
                        "Headlines for a full address arrive as normal messages.",
                        server -> Tampering.changeSent(
                                server,
                                stanza -> stanza.kind() == MESSAGE
                                        && stanza.type().equals("headline")
                                        && stanza.to().isFull(),
                                message -> message.withoutAttribute("type")),
                        "RFC6121-5.2.2-5"));
    }

    private static boolean isAnswerOfAbsent(Stanza stanza) {
        return Tampering.isPresence(stanza, "unavailable")
                && stanza.from() != null
                && stanza.from().isBare();
    }

    private static Fault ofAbsent(
            String name, String summary, UnaryOperator<XmlElement> change, String... requirements) {
        return Fault.of(
                name,
                summary,
                server -> Tampering.changeSent(server, OfflineAnswerFaults::isAnswerOfAbsent, change),
                requirements);
    }

    private static void contactsWithoutId(ModuleContext server) {
        Turn turn = new Turn(server);
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                Tampering.isPresence(stanza, "")
                                                && turn.isOf(session)
                                                && turn.isBroadcast("")
                                                && !stanza.from().bare().equals(session.account())
                                        ? stanza.with(stanza.element().withoutAttribute("id"))
                                        : stanza));
    }

    private static void directedNeverEnds(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && turn.isBroadcast("unavailable")
                        && !isSubscriber(server, stanza.from(), stanza.to()));
    }

    private static boolean isSubscriber(ModuleContext server, Jid user, Jid other) {
        return user.bare().equals(other.bare())
                || Tampering.item(server, user.bare(), other.bare()).from();
    }
}
