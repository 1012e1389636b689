package org.xmppspec.server.fault.im;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in who may have rosters, and what of them is kept and told (RFC 6121 section 2). */
public final class RosterRuleFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "roster-open-to-others",
                        "Anybody may ask for anybody's roster.",
                        RosterRuleFaults::openToOthers,
                        "RFC6121-2-2"),
                Fault.of(
                        "roster-push-of-several-items",
                        "Roster pushes name an item twice.",
                        server -> Tampering.changeSent(
                                server,
                                stanza -> Tampering.isRosterSet(stanza) && stanza.to() != null,
                                iq -> Tampering.withQuery(
                                        iq,
                                        query -> query.withChild(
                                                query.firstChild().orElseThrow()))),
                        "RFC6121-2.1.6-1"),
                Fault.of(
                        "roster-set-not-kept",
                        "An item is confirmed and pushed, but not kept.",
                        RosterRuleFaults::notKept,
                        "RFC6121-2.3.2-1",
                        "RFC6121-2-1"),
                Fault.of(
                        "roster-set-takes-a-group-twice",
                        "A roster set that names a group twice is carried out.",
                        RosterRuleFaults::takesGroupTwice,
                        "RFC6121-2.3.3-1",
                        "RFC6121-2.3.3-3",
                        "RFC6121-2.3.3-3.2"),
                Fault.of(
                        "roster-with-version-incomplete",
                        "A roster that is asked for with a version lacks an item.",
                        RosterRuleFaults::incompleteWithVersion,
                        "RFC6121-2.6.3-1"),
                Fault.of(
                                "presence-without-priority-is-negative",
                                "Presence that names no priority has priority -1.",
                                RosterRuleFaults::missingPriorityIsNegative,
                                "RFC6121-4.7.2.3-5")
                        .andSo("RFC6121-8.5.2.1.1-12", "RFC6121-8.5.2.2.1-1"));
    }

    private static boolean isAboutRoster(IqRequest request) {
        return request.payload().namespace().equals(Namespaces.ROSTER);
    }

    private static void openToOthers(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean refused = isAboutRoster(request)
                    && !request.isOwn()
                    && request.stanza().type().equals("get")
                    && reply.isError();
            return List.of(
                    refused ? reply.with(Stanzas.resultReply(request.stanza().element())) : reply);
        });
    }

    private static void notKept(ModuleContext server) {
        Tampering.changeResult(
                server,
                Namespaces.ROSTER,
                query -> query.toBuilder()
                        .removeChildren(RosterRuleFaults::isOnlyListed)
                        .build());
    }

    private static boolean isOnlyListed(XmlElement item) {
        return item.attribute("subscription").orElse("none").equals("none")
                && item.attribute("ask").isEmpty();
    }

    private static void takesGroupTwice(ModuleContext server) {
        Tampering.changeReceived(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq, query -> Tampering.withEachChild(query, RosterRuleFaults::withEachGroupOnce)));
    }

    private static XmlElement withEachGroupOnce(XmlElement item) {
        Set<String> seen = new HashSet<>();
        return item.toBuilder().removeChildren(group -> !seen.add(group.text())).build();
    }

    private static void incompleteWithVersion(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean versioned = isAboutRoster(request)
                    && request.payload().attribute("ver").isPresent()
                    && reply.element().child("query", Namespaces.ROSTER).isPresent();
            return List.of(
                    versioned
                            ? reply.with(Tampering.withQuery(reply.element(), RosterRuleFaults::withoutFirstItem))
                            : reply);
        });
    }

    private static XmlElement withoutFirstItem(XmlElement query) {
        List<XmlElement> items = query.children();
        return query.toBuilder()
                .clearContent()
                .content(items.subList(Math.min(1, items.size()), items.size()))
                .build();
    }

    private static void missingPriorityIsNegative(ModuleContext server) {
        XmlElement negative = XmlElement.of("priority", Namespaces.CLIENT, "-1");
        Tampering.changeReceived(server, RosterRuleFaults::namesNoPriority, presence -> presence.withChild(negative));
    }

    private static boolean namesNoPriority(Stanza stanza) {
        return Tampering.isPresence(stanza, "")
                && stanza.to() == null
                && stanza.element().child("priority", Namespaces.CLIENT).isEmpty();
    }
}
