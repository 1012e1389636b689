package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults against what RFC 6121 recommends about rosters and subscriptions (sections 2 and 3, appendix A). */
public final class RecommendationFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "recommended-version-left-out-of-pushes",
                        "Roster pushes come without a version.",
                        RecommendationFaults::versionLeftOut,
                        "RFC6121-2.1.1-2",
                        "RFC6121-2.6.3-8"),
                Fault.of(
                        "recommended-approved-left-out",
                        "The roster does not show whom the user has approved in advance.",
                        server -> leftOut(server, "approved", item -> true),
                        "RFC6121-2.1.2.1-1"),
                Fault.of(
                        "recommended-ask-left-out",
                        "The roster does not show that a request is out, as long as there is no subscription.",
                        server -> leftOut(
                                server,
                                "ask",
                                item -> item.attribute("subscription")
                                        .filter("none"::equals)
                                        .isPresent()),
                        "RFC6121-2.1.2.2-1"),
                Fault.of(
                        "recommended-short-answer-not-given",
                        "Who has the current roster gets all of it again.",
                        server -> Tampering.changeReceived(
                                server,
                                RecommendationFaults::isRosterGet,
                                iq -> Tampering.withQuery(
                                        iq,
                                        query -> query.attribute("ver").isPresent()
                                                ? query.withAttribute("ver", "")
                                                : query)),
                        "RFC6121-2.6.3-2"),
                Fault.of(
                        "recommended-request-for-resource-lost",
                        "Subscription requests for a full address are dropped.",
                        server -> server.hooks()
                                .stanzaIn()
                                .add(
                                        HookPoint.FIRST,
                                        (session, stanza) ->
                                                isRequestForResource(stanza) ? List.of() : List.of(stanza)),
                        "RFC6121-3.1.2-3"),
                Fault.of(
                        "recommended-request-for-resource-delivered-as-such",
                        "Subscription requests for a full address arrive with that address.",
                        RecommendationFaults::requestArrivesAsWritten,
                        "RFC6121-3.1.3-2"),
                Fault.of(
                        "recommended-pre-approved-request-unanswered",
                        "A request that was approved in advance counts, but is not answered.",
                        server -> unanswered(server, "subscribe", "subscribed", RosterItem::approved),
                        "RFC6121-3.1.3-8"),
                Fault.of(
                        "recommended-request-of-subscriber-unanswered",
                        "Who asks for the subscription that he has gets no answer.",
                        server -> unanswered(server, "subscribe", "subscribed", RosterItem::from),
                        "RFC6121-A.3.1-2"),
                Fault.of(
                        "recommended-end-unanswered",
                        "Who unsubscribes gets no answer.",
                        server -> unanswered(server, "unsubscribe", "unsubscribed", RosterItem::from),
                        "RFC6121-A.3.2-3"));
    }

    private static boolean isRosterGet(Stanza stanza) {
        return stanza.kind() == StanzaKind.IQ
                && stanza.type().equals("get")
                && stanza.element().child("query", Namespaces.ROSTER).isPresent();
    }

    private static void versionLeftOut(ModuleContext server) {
        Tampering.changeSent(
                server, Tampering::isRosterSet, iq -> Tampering.withQuery(iq, query -> query.withoutAttribute("ver")));
    }

    private static void leftOut(ModuleContext server, String attribute, Predicate<XmlElement> which) {
        Tampering.changeResult(
                server,
                Namespaces.ROSTER,
                query -> Tampering.withEachChild(
                        query, item -> which.test(item) ? item.withoutAttribute(attribute) : item));
    }

    private static boolean isRequestForResource(Stanza stanza) {
        return Tampering.isPresence(stanza, "subscribe") && stanza.to().isFull();
    }

    private static void requestArrivesAsWritten(ModuleContext server) {
        Turn turn = new Turn(server);
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                Tampering.isPresence(stanza, "subscribe")
                                                && turn.isOf(RecommendationFaults::isRequestForResource)
                                        ? stanza.withTo(session.address())
                                        : stanza));
    }

    /** Loses what the server says by itself because of a stanza that arrives in some state. */
    private static void unanswered(ModuleContext server, String type, String answer, Predicate<RosterItem> which) {
        Set<String> due = ConcurrentHashMap.newKeySet();
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, type)
                    && which.test(Tampering.item(
                            server, stanza.to().bare(), stanza.from().bare()))) {
                due.add(stanza.to().bare() + " " + stanza.from().bare());
            }
            return false;
        });
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, answer)
                        && due.remove(stanza.from().bare() + " " + stanza.to().bare()));
    }
}
