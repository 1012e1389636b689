package org.xmppspec.server.fault.im;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the roster (RFC 6121 section 2). */
public final class RosterFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "roster-push-to-first-only",
                        "Only one interested resource gets roster pushes.",
                        RosterFaults::pushToFirstOnly,
                        "RFC6121-2.3.2-3",
                        "RFC6121-2.2-2",
                        "RFC6121-2.4.2-1",
                        "RFC6121-2.5.2-1",
                        "RFC6121-3.1.2-9",
                        "RFC6121-3.1.5-2",
                        "RFC6121-3.1.6-2.2",
                        "RFC6121-3.2.2-7",
                        "RFC6121-3.2.3-2.2",
                        "RFC6121-3.3.2-5",
                        "RFC6121-3.3.3-2.2",
                        "RFC6121-3.4.2-6"),
                Fault.of(
                        "roster-push-not-to-sender",
                        "The resource that sent a roster set gets no roster push.",
                        RosterFaults::pushNotToSender,
                        "RFC6121-2.3.2-3"),
                Fault.of(
                        "roster-set-unanswered",
                        "A roster set is carried out but gets no result.",
                        RosterFaults::setUnanswered,
                        "RFC6121-2.3.2-2"),
                Fault.of(
                        "roster-forgotten-after-logout",
                        "Items without subscription are gone at the next log-in.",
                        RosterFaults::forgottenAfterLogout,
                        "RFC6121-2-1"),
                Fault.of(
                                "roster-groups-dropped",
                                "The groups in a roster set are dropped.",
                                RosterFaults::groupsDropped,
                                "RFC6121-2.4.1-1",
                                "RFC6121-2-1")
                        .andSo("RFC6121-2.3.3-1", "RFC6121-2.3.3-3.2", "RFC6121-2.3.3-4.2"),
                Fault.of(
                        "roster-set-changes-subscription",
                        "A roster set can give itself a subscription.",
                        RosterFaults::setChangesSubscription,
                        "RFC6121-2.1.2.5-3",
                        "RFC6121-2.1.5-2"),
                Fault.of(
                        "roster-set-takes-several-items",
                        "A roster set with two items is carried out.",
                        RosterFaults::takesSeveralItems,
                        "RFC6121-2.3.3-1",
                        "RFC6121-2.3.3-3",
                        "RFC6121-2.3.3-3.1"),
                Fault.of(
                        "roster-set-takes-empty-group",
                        "A roster set with an empty group is carried out.",
                        RosterFaults::takesEmptyGroup,
                        "RFC6121-2.3.3-1",
                        "RFC6121-2.3.3-4",
                        "RFC6121-2.3.3-4.2"),
                Fault.of(
                        "roster-of-another-not-forbidden",
                        "A roster set for another account gets a result.",
                        RosterFaults::anotherNotForbidden,
                        "RFC6121-2.3.3-2",
                        "RFC6121-2.1.5-3"),
                Fault.of(
                        "roster-removal-of-unknown-granted",
                        "The removal of an item that is not there gets a result.",
                        RosterFaults::removalOfUnknownGranted,
                        "RFC6121-2.5.3-1"),
                Fault.of(
                        "roster-removal-hidden-from-contact",
                        "The contact does not hear that subscriptions ended.",
                        RosterFaults::removalHidden,
                        "RFC6121-2.5.2-2",
                        "RFC6121-2.5.2-3",
                        "RFC6121-2.5.2-4"),
                Fault.of(
                                "roster-empty-is-an-error",
                                "An empty roster is answered with item-not-found.",
                                RosterFaults::emptyIsAnError,
                                "RFC6121-2.1.4-1")
                        .andSo("RFC6120-8.4-8"));
    }

    private static void pushToFirstOnly(ModuleContext server) {
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isRosterSet(stanza)
                        && server.sessions().of(session.account()).stream()
                                        .filter(ClientSession::interested)
                                        .findFirst()
                                        .orElse(session)
                                != session);
    }

    private static void pushNotToSender(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) ->
                        Tampering.isRosterSet(stanza) && turn.isOf(session) && turn.isOf(Tampering::isRosterSet));
    }

    private static void setUnanswered(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> Tampering.isRosterSet(request.stanza()) && !reply.isError()
                                ? List.of()
                                : List.of(reply));
    }

    private static void forgottenAfterLogout(ModuleContext server) {
        server.hooks().sessionClosed().add(HookPoint.LAST, session -> {
            for (RosterItem item : server.storage().rosters().items(session.account())) {
                if (item.listed()
                        && item.request().isEmpty()
                        && !item.to()
                        && !item.from()
                        && !item.ask()
                        && !item.approved()) {
                    server.storage().rosters().remove(session.account(), item.contact());
                }
            }
        });
    }

    private static void groupsDropped(ModuleContext server) {
        Tampering.changeReceived(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq,
                        query -> Tampering.withEachChild(
                                query, item -> item.toBuilder().clearContent().build())));
    }

    private static void setChangesSubscription(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isRosterSet(stanza)) {
                stanza.element().child("query", Namespaces.ROSTER).orElseThrow().children().stream()
                        .filter(item -> item.attribute("subscription")
                                .filter("both"::equals)
                                .isPresent())
                        .forEach(item -> subscribe(server, session.account(), item));
            }
            return List.of(stanza);
        });
    }

    private static void subscribe(ModuleContext server, Jid account, XmlElement item) {
        try {
            Jid contact = server.parse(item.attribute("jid").orElse(""));
            RosterItem none = RosterItem.none(contact);
            server.storage()
                    .rosters()
                    .put(
                            account,
                            new RosterItem(
                                    contact,
                                    none.name(),
                                    none.groups(),
                                    true,
                                    true,
                                    false,
                                    false,
                                    none.request(),
                                    true));
        } catch (InvalidJidException e) {
            // The roster set is refused anyway.
        }
    }

    private static void takesSeveralItems(ModuleContext server) {
        Tampering.changeReceived(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq,
                        query -> query.toBuilder()
                                .clearContent()
                                .content(query.children().stream().limit(1).toList())
                                .build()));
    }

    private static void takesEmptyGroup(ModuleContext server) {
        Tampering.changeReceived(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq,
                        query -> Tampering.withEachChild(
                                query,
                                item -> item.toBuilder()
                                        .removeChildren(group -> group.text().isEmpty())
                                        .build())));
    }

    private static void anotherNotForbidden(ModuleContext server) {
        Tampering.grantRefused(
                server,
                request -> Tampering.isRosterSet(request.stanza()) && !request.isOwn(),
                StanzaErrorCondition.FORBIDDEN);
    }

    private static void removalOfUnknownGranted(ModuleContext server) {
        Tampering.grantRefused(
                server, request -> Tampering.isRosterSet(request.stanza()), StanzaErrorCondition.ITEM_NOT_FOUND);
    }

    private static void removalHidden(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseRouted(
                server,
                stanza -> turn.isOf(Tampering::isRosterSet)
                        && (Tampering.isPresence(stanza, "unsubscribe")
                                || Tampering.isPresence(stanza, "unsubscribed")));
    }

    private static void emptyIsAnError(ModuleContext server) {
        Tampering.refuseGranted(server, (request, reply) -> isEmptyRoster(reply), StanzaErrorCondition.ITEM_NOT_FOUND);
    }

    private static boolean isEmptyRoster(Stanza reply) {
        return reply.element()
                .child("query", Namespaces.ROSTER)
                .filter(query -> query.children().isEmpty())
                .isPresent();
    }
}
