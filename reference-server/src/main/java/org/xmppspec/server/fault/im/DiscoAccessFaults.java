package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaErrorCondition.ITEM_NOT_FOUND;
import static org.xmppspec.xmpp.stanza.StanzaErrorCondition.SERVICE_UNAVAILABLE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in who learns what about an account by service discovery (XEP-0030 section 8). */
public final class DiscoAccessFaults implements FaultFamily {
    private record Pair(Jid account, Jid asker) {}

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "disco-info-of-nobody-not-found",
                        "That an account does not exist is said by item-not-found.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> isOfNobody(request) && DiscoAnswers.isInfo(request),
                                StanzaError.of(ITEM_NOT_FOUND)),
                        "XEP0030-8-3.1",
                        "XEP0030-8-2"),
                Fault.of(
                        "disco-node-of-nobody-not-found",
                        "A node of an account that does not exist is not found, other than one of an account that does.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> isOfNobody(request)
                                        && DiscoAnswers.isInfo(request)
                                        && !DiscoAnswers.node(request).isEmpty(),
                                StanzaError.of(ITEM_NOT_FOUND)),
                        "XEP0030-8-3.1",
                        "XEP0030-8-2"),
                Fault.of(
                                "disco-nobody-has-an-account",
                                "Accounts that do not exist describe themselves like those that do.",
                                server -> DiscoAnswers.reveal(
                                        server,
                                        (request, reply) -> isOfNobody(request) && DiscoAnswers.isInfo(request)),
                                "XEP0030-8-3.1",
                                "XEP0030-8-2")
                        .andSo("XEP0030-3.1-10", "XEP0030-3.1-11"),
                Fault.of(
                        "disco-items-of-nobody-not-found",
                        "The items of an account that does not exist are not found.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> isOfNobody(request) && DiscoAnswers.isItems(request),
                                StanzaError.of(ITEM_NOT_FOUND)),
                        "XEP0030-8-4.1",
                        "XEP0030-8-2"),
                Fault.of(
                        "disco-nobody-has-a-resource",
                        "An account that does not exist lists a resource.",
                        DiscoAccessFaults::nobodyHasAResource,
                        "XEP0030-8-4.1"),
                Fault.of(
                        "disco-refusal-says-who-exists",
                        "The error for an account that does not exist says so in its text.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> isOfNobody(request) && reply.isError(),
                                StanzaError.of(SERVICE_UNAVAILABLE).withText("no such account")),
                        "XEP0030-8-2"),
                open(
                        "disco-open-to-those-who-are-seen",
                        "Who lets the account see them may know about it.",
                        server -> reveal(server, RosterItem::to)),
                open(
                        "disco-open-to-those-who-ask",
                        "Who has asked for a subscription may know about the account before it has answered.",
                        server -> reveal(server, item -> item.request().isPresent())),
                open(
                        "disco-open-to-those-who-were-subscribed",
                        "Who once had a subscription may know about the account for ever.",
                        DiscoAccessFaults::openToFormerSubscribers),
                open(
                        "disco-open-to-other-domains",
                        "Whoever asks from another domain may know about accounts.",
                        server -> DiscoAnswers.reveal(
                                server,
                                (request, reply) -> DiscoAnswers.isDisco(request)
                                        && DiscoAnswers.isOfAnother(request)
                                        && !server.router().isLocal(request.from()))),
                Fault.of(
                        "disco-resources-open-to-strangers",
                        "Anybody may see the resources of an account.",
                        server -> DiscoAnswers.reveal(
                                server,
                                (request, reply) -> DiscoAnswers.isItems(request) && DiscoAnswers.isOfAnother(request)),
                        "XEP0030-8-4.2"),
                Fault.of(
                        "disco-nodes-open-to-strangers",
                        "Strangers who ask for a node of an account hear that it has none.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> DiscoAnswers.isDisco(request)
                                        && DiscoAnswers.isOfAnother(request)
                                        && !DiscoAnswers.node(request).isEmpty(),
                                StanzaError.of(ITEM_NOT_FOUND)),
                        "XEP0030-8-3.2",
                        "XEP0030-8-2"),
                Fault.of(
                        "disco-absent-accounts-not-found",
                        "Strangers hear of an account without an available resource that it is not found.",
                        server -> DiscoAnswers.refuse(
                                server,
                                (request, reply) -> DiscoAnswers.isInfo(request)
                                        && DiscoAnswers.isOfAnother(request)
                                        && reply.isError()
                                        && server.sessions()
                                                .available(request.account())
                                                .isEmpty(),
                                StanzaError.of(ITEM_NOT_FOUND)),
                        "XEP0030-8-3.2",
                        "XEP0030-8-2"));
    }

    private static Fault open(String name, String summary, Consumer<ModuleContext> hooks) {
        return Fault.of(name, summary, hooks, "XEP0030-8-3.2", "XEP0030-8-4.2", "XEP0030-8-2");
    }

    private static boolean isOfNobody(IqRequest request) {
        return request.scope() == IqScope.NOBODY;
    }

    private static void nobodyHasAResource(ModuleContext server) {
        DiscoAnswers.change(
                server,
                (request, reply) -> isOfNobody(request) && DiscoAnswers.isItems(request),
                query -> query.withChild(XmlElement.of("item", Namespaces.DISCO_ITEMS)
                        .withAttribute("jid", "mercutio@" + server.domain() + "/street")));
    }

    private static void reveal(ModuleContext server, Predicate<RosterItem> to) {
        DiscoAnswers.reveal(
                server,
                (request, reply) -> DiscoAnswers.isDisco(request)
                        && DiscoAnswers.isOfAnother(request)
                        && to.test(Tampering.item(
                                server, request.account(), request.from().bare())));
    }

    private static void openToFormerSubscribers(ModuleContext server) {
        Set<Pair> once = new HashSet<>();
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribed") && stanza.to() != null) {
                once.add(new Pair(session.account(), stanza.to().bare()));
            }
            return List.of(stanza);
        });
        DiscoAnswers.reveal(
                server,
                (request, reply) -> DiscoAnswers.isDisco(request)
                        && DiscoAnswers.isOfAnother(request)
                        && once.contains(
                                new Pair(request.account(), request.from().bare())));
    }
}
